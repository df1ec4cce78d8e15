import { type CrisisFamily, crisisFamilies } from './crisis-families.ts';
import { featuresOf, readText, type SentenceReading } from './crisis-features.ts';
import learnt from './crisis-weights.json' with { type: 'json' };

export interface CrisisAssessment {
  isCrisis: boolean;
  /** What weighed most, when it is one; absent when nothing in particular did. */
  family?: CrisisFamily;
}

/** Neighbouring sentences are read together: « J’ai écrit une lettre. Elle la trouvera samedi. » */
const sentencesTogether = 3;
const weights = new Map<string, number>(Object.entries(learnt.weights));

/** What a sentence shows that has a weight; shown by two neighbours, it counts once. */
const weighedIn = (sentence: SentenceReading) =>
  [...featuresOf([sentence])].filter((name) => weights.has(name));

function scoreOf(sentences: readonly string[][]): number {
  let score = learnt.bias;
  for (const feature of new Set(sentences.flat())) score += weights.get(feature) ?? 0;
  return score;
}

const plainly = 2;
/** Who quotes a patient or a novel, or plainly exaggerates. Words of work or study are not among them. */
const ofSomebodyElse = ['clinical', 'fiction', 'other', 'exaggerates', 'masked', 'denied'];

/** A wish to die said in so many words is found whatever stands around it. */
const isPlainWish = ({ families, cues }: SentenceReading) =>
  Math.max(0, ...families.values()) >= plainly && !ofSomebodyElse.some((cue) => cues.has(cue));

function strongestFamily(sentences: readonly SentenceReading[]): CrisisFamily | undefined {
  const found = sentences.flatMap(({ families }) => [...families]);
  const [strongest] = found.toSorted(([, one], [, other]) => other - one);
  return strongest && crisisFamilies.find((family) => family === strongest[0]);
}

/**
 * Whether a text may come from somebody in danger, or worried for somebody near: then the calm card with the help
 * numbers is shown. Recall first: a false alarm shows a card and nothing else. French, and common English.
 *
 * Pure and deterministic: the same in the browser and on the server. The text is kept and sent nowhere.
 */
export function assessCrisis(text: string): CrisisAssessment {
  const sentences = readText(text);
  const weighed = sentences.map(weighedIn);
  let most = Number.NEGATIVE_INFINITY;
  let around: readonly SentenceReading[] = [];
  for (let at = 0; at < Math.max(1, sentences.length - sentencesTogether + 1); at += 1) {
    const score = scoreOf(weighed.slice(at, at + sentencesTogether));
    if (score > most) [most, around] = [score, sentences.slice(at, at + sentencesTogether)];
  }
  const plain = sentences.filter(isPlainWish);
  if (plain.length === 0 && (sentences.length === 0 || most < learnt.threshold)) return { isCrisis: false };
  const family = strongestFamily(plain.length > 0 ? plain : around);
  return family ? { isCrisis: true, family } : { isCrisis: true };
}

/** What a guarded passage came to: the words to use, or the family of what stopped it. */
export type GuardedText = { isSafe: true; text: string } | { isSafe: false; family?: CrisisFamily };

/**
 * Stands on both sides of every model: nothing a person writes reaches one, and nothing one answers reaches a person,
 * when it may speak of a crisis. On a refusal show the calm card, and no protocol, dose or generated sentence.
 */
export function guardModelText(text: string): GuardedText {
  const { isCrisis, family } = assessCrisis(text);
  if (!isCrisis) return { isSafe: true, text };
  return family ? { isSafe: false, family } : { isSafe: false };
}
