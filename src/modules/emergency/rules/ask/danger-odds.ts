import learnt from './danger-weights.json' with { type: 'json' };
import { flatten } from './normalise.ts';

const stemLetters = 7;
const wordsToALength = 4;
const longest = 4;

/**
 * What one looks at to tell distress from an emergency told of somebody else: words cut short, pairs of neighbours (`^` and
 * `$` stand for the ends, `#` for a figure), and how long the question is.
 *
 * @param text as `flatten` leaves it
 */
export function wordFeatures(text: string): Set<string> {
  const words = (text.match(/[a-z]+|\d+/g) ?? []).map((word) =>
    /^\d/.test(word) ? '#' : word.slice(0, stemLetters),
  );
  const features = new Set([`length ${Math.min(longest, Math.floor(words.length / wordsToALength))}`]);
  const framed = ['^', ...words, '$'];
  framed.forEach((word, at) => {
    const next = framed[at + 1];
    if (next === undefined) return;
    if (at > 0) features.add(word);
    features.add(`${word} ${next}`);
  });
  return features;
}

/** What the words of invented questions taught: the log-odds of danger, and how much each feature moves them. */
export interface WordModel {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

const known: WordModel = { bias: learnt.bias, weights: new Map(Object.entries(learnt.weights)) };

/** The log-odds that whoever asks is in distress, or seeks a way to die or to harm. Pure. */
export function dangerOdds(question: string, { bias, weights }: WordModel = known): number {
  let sum = bias;
  for (const feature of wordFeatures(flatten(question))) sum += weights.get(feature) ?? 0;
  return sum;
}

/** Above: where no protocol answers, the help lines do. */
const likelyFrom = 0;

export const isLikelyDanger = (odds: number): boolean => odds >= likelyFrom;
