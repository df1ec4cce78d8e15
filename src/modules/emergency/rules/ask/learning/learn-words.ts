import { flatten } from '../normalise.ts';
import { type WordModel, wordFeatures } from '../word-odds.ts';
import { type Hand, options } from './hands.ts';
import { type Example, fitLogistic } from './logistic.ts';

export interface TaughtText {
  text: string;
  isTrue: boolean;
  counts: number;
}

const oneLetterWords = new Set(['a', 'y', 'l', 'd', 'j', 'm', 'n', 's', 't', 'c']);

/** Kinds about somebody else: whoever writes so is to be answered. */
const aboutOthers = new Set(['worry-for-another', 'third-person', 'clinician']);

/** Which words tell the true texts from the others. */
export function learnWords(texts: readonly TaughtText[]): WordModel {
  const shown = texts.map(({ text }) => [...wordFeatures(flatten(text))]);
  const counts = new Map<string, number>();
  for (const feature of shown.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= options.fewest).map(([name]) => name);
  const place = new Map(names.map((name, at) => [name, at]));
  const examples = texts.map(({ isTrue, counts: worth }, at): Example => {
    const columns = (shown[at] ?? []).flatMap((feature) => place.get(feature) ?? []);
    return { columns, values: columns.map(() => 1), isTrue, counts: worth };
  });
  const { bias, weights } = fitLogistic(examples, names.length, options.ridge.words);
  const kept = names.map((name, at): [string, number] => [name, weights[at] ?? 0]);
  return { bias, weights: new Map(kept.filter(([, weight]) => Math.abs(weight) >= options.smallestWeight)) };
}

/** What tells distress, or a way to harm, from everything else. */
export const learnDanger = (hands: readonly Hand[]): WordModel =>
  learnWords(
    hands.flatMap(({ questions, sentences, injections }) => [
      // An order to a program is no distress.
      ...injections.map(({ injected }) => ({ text: injected, isTrue: false, counts: 1 })),
      ...questions.map(({ question, verdict }) => ({
        text: question,
        isTrue: verdict === 'crisis',
        counts: 1,
      })),
      ...sentences
        .filter(({ kind }) => !aboutOthers.has(kind))
        .map(({ text, isCrisis }) => ({ text, isTrue: isCrisis, counts: options.countsOfSentence })),
    ]),
  );

/** What tells a question for the protocols from one for somebody else; danger is not asked here. */
export const learnScope = (hands: readonly Hand[]): WordModel =>
  learnWords(
    hands.flatMap(({ questions }) =>
      questions
        .filter(({ verdict }) => verdict !== 'crisis')
        .map(({ question, verdict }) => ({ text: question, isTrue: verdict === 'answer', counts: 1 })),
    ),
  );

/** The words that people in distress use, as `flatten` writes them: out of these, words run together are told apart. */
export function distressLexicon(hands: readonly Hand[]): string[] {
  const counts = new Map<string, number>();
  const texts = hands.flatMap(({ questions, sentences }) => [
    ...questions.filter(({ verdict }) => verdict === 'crisis').map(({ question }) => question),
    ...sentences.filter(({ isCrisis }) => isCrisis).map(({ text }) => text),
  ]);
  for (const text of texts)
    for (const word of new Set(flatten(text).match(/[a-z]+/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(
      ([word, count]) => count >= options.fewestOfLexicon && (word.length > 1 || oneLetterWords.has(word)),
    )
    .map(([word]) => word)
    .sort();
}
