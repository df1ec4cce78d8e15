import { figuresIn } from './figures.ts';
import { historyIn } from './history.ts';
import { flatten, wordsOf } from './normalise.ts';
import type { Expansion, Reference } from './reference.ts';
import { stem } from './stem.ts';
import { stopRoots } from './stop-words.ts';

export interface QuestionReading {
  /** Whole words, corrected. */
  words: readonly string[];
  /** Roots of the words that say something, in order. */
  roots: readonly string[];
  /** How much each root counts: less when it was corrected or comes from the dictionary. */
  weights: ReadonlyMap<string, number>;
  /** What of the dictionary was found. */
  expansions: readonly Expansion[];
  /** What was found that the reference does not cover, each as roots. */
  outside: readonly (readonly string[])[];
  corrected: readonly { from: string; to: string }[];
  /** Words that nothing here knows, and that nothing known resembles. */
  unheard: readonly string[];
  /** Whether somebody was hurt on purpose. */
  isDeed: boolean;
}

const glued = /^(?:j|l|d|m|n|s|t|c|qu)([a-z]{4,})$/;

function mend(word: string, { speller }: Reference): string {
  if (speller.isKnown(word) || speller.isKnown(`${word}s`)) return word;
  const [, rest] = glued.exec(word) ?? [];
  if (rest && speller.isKnown(rest)) return rest;
  return speller.correct(word) ?? word;
}

/** Whether all roots of a phrase stand near each other; the order is free, small words between do not count. */
function standsIn(roots: readonly string[], phrase: readonly string[], isLoose: boolean): boolean {
  if (phrase.length === 1) return roots.includes(phrase[0] ?? '');
  const width = isLoose ? phrase.length + 4 : phrase.length;
  const wanted = new Set(phrase);
  for (let at = 0; at < roots.length; at += 1) {
    if (!wanted.has(roots[at] ?? '')) continue;
    const near = new Set(roots.slice(at, at + width));
    if (phrase.every((root) => near.has(root))) return true;
  }
  return false;
}

/** A brand is its substance; a synonym may be another thing. */
const addedWeights: Partial<Record<Expansion['entry']['kind'], number>> = { brand: 1, synonym: 0.7 };
const correctedWeight = 0.8;
const figureWeight = 0.7;
const repeatedRounds = 2;

/** How somebody was hurt on purpose says less than by what: « IMV propranolol » asks about propranolol. */
const deeds: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ts: 0.35,
    imv: 0.35,
    autolyse: 0.35,
    tentative: 0.35,
    volontaire: 0.35,
    volontaires: 0.35,
    ingestion: 0.5,
    massive: 0.35,
    suicide: 0.5,
    suicidaire: 0.5,
    suicidaires: 0.5,
    intoxication: 0.5,
    intox: 0.5,
  }).map(([word, weight]) => [stem(word), weight]),
);

/** Only when the dictionary knows something else in the question: alone, the deed is the topic. */
/** Words of a suicidal deed, strong enough to name the topic by themselves. */
const suicidal = new Set(
  ['ts', 'imv', 'suicide', 'suicidaire', 'suicidant', 'autolyse', 'volontaire'].map(stem),
);

function weighDeeds(weights: Map<string, number>, expansions: readonly Expansion[]): void {
  const isNamed = expansions.some(
    ({ from, topics, entry }) =>
      (topics.length > 0 || entry.kind === 'brand') && from.some((root) => !deeds.has(root)),
  );
  if (!isNamed) return;
  for (const [root, weight] of deeds) {
    const known = weights.get(root);
    if (known !== undefined) weights.set(root, known * weight);
  }
}

/** Reads a question once: words, corrections, dictionary. */
export function readQuestion(text: string, reference: Reference): QuestionReading {
  const corrected: { from: string; to: string }[] = [];
  const weights = new Map<string, number>();
  const words: string[] = [];
  const roots: string[] = [];
  const unheard: string[] = [];
  const flat = flatten(text);
  for (const word of wordsOf(text).slice(0, 400)) {
    const isStop = stopRoots.has(stem(word));
    const meant = isStop ? word : mend(word, reference);
    if (meant !== word) corrected.push({ from: word, to: meant });
    words.push(meant);
    const root = stem(meant);
    if (stopRoots.has(root)) continue;
    roots.push(root);
    if (meant === word && !reference.knows(root) && !reference.speller.isKnown(word)) unheard.push(word);
    weights.set(root, Math.max(weights.get(root) ?? 0, meant === word ? 1 : correctedWeight));
  }
  const expansions: Expansion[] = figuresIn(flat.replace(/[\s\u00a0\u202f]+/g, ' ')).map((entry) => ({
    entry: { ...entry, kind: 'sign' },
    from: [],
    to: wordsOf(entry.to).map(stem),
    topics: [],
  }));
  for (const root of expansions.flatMap(({ to }) => to)) {
    if (!weights.has(root)) weights.set(root, figureWeight);
  }
  const history = historyIn(flat);
  const outside: (readonly string[])[] = [];
  const read = expansions.flatMap(({ to }) => to);
  let fresh = [...roots, ...read];
  const context = [...roots, ...(read.length > 0 ? ['|', ...read] : [])];
  const seen = new Set<Expansion>();
  for (let round = 0; round < repeatedRounds && fresh.length > 0; round += 1) {
    const next: string[] = [];
    for (const root of new Set(fresh)) {
      for (const expansion of reference.expansions.get(root) ?? []) {
        const { entry, from, to } = expansion;
        const isLoose = entry.kind === 'lay' || entry.kind === 'sign';
        if (seen.has(expansion) || !standsIn(context, from, isLoose)) continue;
        seen.add(expansion);
        if (entry.kind === 'outside') {
          if (round === 0 && !from.every((root) => history.has(root))) outside.push(from);
          continue;
        }
        expansions.push(expansion);
        for (const one of to) {
          if (!weights.has(one)) weights.set(one, addedWeights[entry.kind] ?? 0);
          next.push(one);
        }
      }
    }
    context.push('|', ...next);
    fresh = next;
  }
  weighDeeds(weights, expansions);
  return {
    words,
    roots,
    weights,
    expansions,
    outside,
    corrected,
    unheard,
    isDeed: roots.some((root) => suicidal.has(root)),
  };
}
