import { flatten } from './normalise.ts';

const stemLetters = 7;
const wordsToALength = 4;
const longest = 4;

/**
 * What one looks at in the words of a text: words cut short, pairs of neighbours (`^` and `$` stand for the ends, `#` for a
 * figure), and how long it is.
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

/** What the words of invented texts taught: the log-odds to start from, and how much each feature moves them. */
export interface WordModel {
  bias: number;
  weights: ReadonlyMap<string, number>;
}

/** As the command that teaches writes it. */
export const wordModel = ({
  bias,
  weights,
}: {
  bias: number;
  weights: Record<string, number>;
}): WordModel => ({ bias, weights: new Map(Object.entries(weights)) });

/** The log-odds that the words of a text show what the model was taught to tell. Pure. */
export function wordOdds(text: string, { bias, weights }: WordModel): number {
  let sum = bias;
  for (const feature of wordFeatures(flatten(text))) sum += weights.get(feature) ?? 0;
  return sum;
}
