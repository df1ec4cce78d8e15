import type { CrisisFamily } from './crisis-families.ts';
import { type Entry, entriesStartingWith, isKnown } from './crisis-lexicon.ts';
import { readSentences } from './crisis-normalise.ts';
import { Sentence } from './crisis-pattern.ts';

/** What one sentence holds, read once. */
export interface SentenceReading {
  words: string[];
  cues: Set<string>;
  families: Map<CrisisFamily, number>;
}

/** Stands where a mask covered words: a gap may cross it, no wording can use it. */
const covered = '_';

/** Covers what the masks find, and says in `cues` of which kind they were. */
function coverMasks(
  words: readonly string[],
  starting: readonly (readonly Entry[])[],
  cues: Set<string>,
): string[] {
  const left = [...words];
  const sentence = new Sentence(words);
  starting.forEach((entries, at) => {
    for (const entry of entries) {
      if (entry.kind !== 'mask') continue;
      const end = Math.max(at, ...sentence.endsOf(entry.pattern, at));
      if (end === at) continue;
      left.fill(covered, at, end);
      // « Je ne veux pas mourir, mais… » : what follows may take the denial back.
      if (entry.cue !== 'denied' || !words.includes('mais', end)) cues.add(entry.cue);
    }
  });
  return left;
}

function readSentence(words: string[]): SentenceReading {
  const starting = words.map(entriesStartingWith);
  const cues = new Set<string>();
  const left = coverMasks(words, starting, cues);
  const sentence = new Sentence(left);
  const reading: SentenceReading = { words: left, cues, families: new Map() };
  starting.forEach((entries, at) => {
    if (left[at] === covered) return;
    for (const entry of entries) {
      if (entry.kind === 'mask') continue;
      if (entry.kind === 'cue' && reading.cues.has(entry.cue)) continue;
      if (entry.kind === 'family' && (reading.families.get(entry.family) ?? 0) >= entry.weight) continue;
      if (sentence.endsOf(entry.pattern, at).length === 0) continue;
      if (entry.kind === 'cue') reading.cues.add(entry.cue);
      else {
        reading.families.set(entry.family, Math.max(entry.weight, reading.families.get(entry.family) ?? 0));
      }
    }
  });
  return reading;
}

const stemLetters = 6;
const strengthOf = (weight: number) => (weight > 1 ? 'plain' : weight === 1 ? 'strong' : 'weak');

/** Cues of danger and cues of safety: how many of each a sentence holds says more than any pair of them. */
const grave = new Set(
  (
    'death vanish sleepForever life forever drug weapon place jump harm letter burden without lethal exit last dark ' +
    'noMore pain reason stop affairs noticed'
  ).split(' '),
);
const safe = new Set(
  'exam work clinical trade daily joy fine fiction otherDied reassures wantsLife exaggerates masked denied body'.split(
    ' ',
  ),
);
const mostCounted = 4;

function addCounts(
  features: Set<string>,
  cues: ReadonlySet<string>,
  kind: ReadonlySet<string>,
  name: string,
) {
  const count = Math.min(mostCounted, [...cues].filter((cue) => kind.has(cue)).length);
  for (let atLeast = 1; atLeast <= count; atLeast += 1) features.add(`${name}#${atLeast}`);
}

/** Each word and each pair of neighbours, cut to their stems; `^` and `$` stand for the ends of the sentence. */
function addWords(features: Set<string>, words: readonly string[]) {
  const stems = ['^', ...words.map((word) => word.slice(0, stemLetters)), '$'];
  stems.forEach((stem, at) => {
    if (stem === covered) return;
    if (stem !== '^' && stem !== '$') features.add(`=${stem}`);
    const next = stems[at + 1];
    if (next && next !== covered) features.add(`=${stem} ${next}`);
  });
}

/** The names of what neighbouring sentences hold: cues, cues together in one sentence, families, words, word pairs. */
export function featuresOf(sentences: readonly SentenceReading[]): Set<string> {
  const features = new Set<string>();
  for (const { words, cues, families } of sentences) {
    const sorted = [...cues].sort();
    sorted.forEach((cue, at) => {
      features.add(cue);
      for (const other of sorted.slice(at + 1)) features.add(`${cue}+${other}`);
    });
    addCounts(features, cues, grave, 'grave');
    addCounts(features, cues, safe, 'safe');
    if (families.size > 0) features.add('worded#1');
    for (const [family, weight] of families) features.add(`${family}:${strengthOf(weight)}`);
    addWords(features, words);
  }
  return features;
}

/** The sentences of a text, each read once. The text itself is kept nowhere. */
export function readText(text: string): SentenceReading[] {
  return readSentences(text, isKnown).map(readSentence);
}
