import type { Population } from '../../contract/protocol-content.ts';
import { drugsNamed } from './drugs.ts';
import { looksLearned } from './learned-words.ts';
import { namesSaid } from './names-said.ts';
import { type RankedTopic, rankTopics } from './rank.ts';
import type { QuestionReading } from './read-question.ts';
import type { Reference } from './reference.ts';

/** What speaks for answering a question, and against it. */
export interface Evidence {
  /** How well the best topic answers. */
  score: number;
  /** How far it stands before the second, from 0 to 1. */
  margin: number;
  /** The share of the question's telling words that the best topic knows. */
  coverage: number;
  /** How telling the longest phrase is that names something the reference does not cover. */
  outside: number;
  /** How much of the best topic's score is lost without these phrases: « brûlures d'estomac » says nothing of a burn. */
  lost: number;
  /** How many such phrases there are. */
  outsides: number;
  /** How many learned words (an illness, an act, a substance) nothing here knows. */
  unheard: number;
  /** How many roots nothing here knows, learned or not. */
  unknown: number;
  /** How many roots say something. */
  length: number;
  /** How many words were misspelt: who asks about what is here is corrected more often. */
  corrected: number;
  /** How well the best subject answers that no protocol covers, and the share of the telling words that it knows. */
  foreign: number;
  foreignCoverage: number;
  /** The shares of the telling words that only that subject knows, and that only the best topic knows. */
  foreignOnly: number;
  ownOnly: number;
  /** The best score of one name of that subject. */
  foreignNamed: number;
  /** Whether the question names a substance that the best topic gives. */
  givesDrug: boolean;
  /** Whether it says a whole name of the best topic: title, abbreviation, synonym. */
  isNamed: boolean;
  /** Whether it says nothing but a name of the best topic, a layperson's too. */
  isNameOnly: boolean;
  /** How telling the longest other phrase is that it says whole: a sign, a layperson's word for it. */
  described: number;
  /** Whether the best topic is about a poisoning or a suicidal crisis. */
  isPoison: boolean;
}

/** Rooms of the reference that somebody in distress would look for. */
const sensitive: ReadonlySet<string> = new Set(['toxicology', 'psychiatry']);

/** What a word that no protocol uses weighs. */
const strangerRarity = 5;

/** The score that a topic keeps when the words of what is not covered are left out. */
function scoreWithoutOutside(
  { topic, score }: RankedTopic,
  reading: QuestionReading,
  reference: Reference,
  wanted: ReadonlySet<Population>,
): number {
  if (reading.outside.length === 0) return score;
  const gone = new Set(reading.outside.flat());
  for (const { from, to } of reading.expansions) {
    if (from.length === 0 || !from.every((root) => gone.has(root))) continue;
    for (const root of to) if (!reading.roots.includes(root)) gone.add(root);
  }
  const weights = new Map([...reading.weights].filter(([root]) => !gone.has(root)));
  const left = rankTopics({ ...reading, weights }, reference, wanted).find((one) => one.topic === topic);
  return left?.score ?? 0;
}

export function evidenceOf(
  reading: QuestionReading,
  ranked: readonly RankedTopic[],
  reference: Reference,
  wanted: ReadonlySet<Population>,
): Evidence {
  const { rarity, knows } = reference;
  const [best, second] = ranked;
  const found = new Set(best?.found);
  for (const { from, to, topics: named } of reading.expansions) {
    const speaks =
      to.some((root) => found.has(root)) || named.some(({ place }) => place === best?.topic.place);
    if (speaks) for (const root of from) found.add(root);
  }
  const worth = (root: string) => (knows(root) ? Math.min(rarity(root), strangerRarity) : strangerRarity);
  const foreign = reference.foreign(reading.weights);
  const foreignFound = new Set(foreign?.found);
  let [all, covered, foreignCovered, foreignOnly, ownOnly] = [0, 0, 0, 0, 0];
  const roots = new Set(reading.roots);
  for (const root of roots) {
    all += worth(root);
    if (found.has(root)) covered += worth(root);
    if (foreignFound.has(root)) foreignCovered += worth(root);
    if (foreignFound.has(root) && !found.has(root)) foreignOnly += worth(root);
    if (!foreignFound.has(root) && found.has(root)) ownOnly += worth(root);
  }
  const outside = reading.outside.map((phrase) => phrase.reduce((sum, root) => sum + worth(root), 0));
  return {
    score: best?.score ?? 0,
    margin: best ? 1 - (second?.score ?? 0) / best.score : 0,
    coverage: all === 0 ? 0 : covered / all,
    outside: Math.max(0, ...outside),
    lost: best
      ? Math.log1p(best.score) - Math.log1p(scoreWithoutOutside(best, reading, reference, wanted))
      : 0,
    outsides: outside.length,
    foreign: foreign?.score ?? 0,
    foreignCoverage: all === 0 ? 0 : foreignCovered / all,
    foreignOnly: all === 0 ? 0 : foreignOnly / all,
    ownOnly: all === 0 ? 0 : ownOnly / all,
    foreignNamed: foreign?.named ?? 0,
    unheard: reading.unheard.filter(looksLearned).length,
    unknown: reading.roots.filter((root) => !knows(root)).length,
    length: reading.roots.length,
    corrected: reading.corrected.length,
    isPoison: best ? sensitive.has(best.topic.protocol.category) : false,
    givesDrug: best ? drugsNamed(reading, best.topic.protocol).length > 0 : false,
    ...(best
      ? namesSaid(reading, best.topic, reference)
      : { isNamed: false, isNameOnly: false, described: 0 }),
  };
}
