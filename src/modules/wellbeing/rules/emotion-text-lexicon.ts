import { everyday } from './emotion-text-lexicon-everyday.ts';
import { pleasant } from './emotion-text-lexicon-pleasant.ts';
import { situations } from './emotion-text-lexicon-situations.ts';
import { unpleasant } from './emotion-text-lexicon-unpleasant.ts';

/** Valence, arousal (-4 to 4), and the words that carry them. */
export type Rated = readonly [valence: number, arousal: number, words: string];

export interface Rating {
  /** -1 to 1. */
  valence: number;
  arousal: number;
  /** Whether it names what happens to people, rather than a feeling. */
  isSituation: boolean;
}

const elisions: Record<string, string> = { c: 'ce', d: 'de', j: 'je', m: 'me', n: '', s: 'se', t: 'te' };

/** As `readSentences` writes words: no accents, no elisions. */
const plain = (list: string) =>
  list
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/(?<=^|[\s_])([cdjmnst])_/g, (_, letter: string) =>
      elisions[letter] ? `${elisions[letter]}_` : '',
    );

const words = new Map<string, Rating>();
const stems = new Map<string, Rating>();
for (const rated of [...situations, ...everyday, ...unpleasant, ...pleasant]) {
  const [valence, arousal, list] = rated;
  const rating = { valence: valence / 4, arousal: arousal / 4, isSituation: situations.includes(rated) };
  for (const word of plain(list).split(/\s+/)) {
    if (word.endsWith('*')) stems.set(word.slice(0, -1), rating);
    else words.set(word.replaceAll('_', ' '), rating);
  }
}
const shortestStem = 4;

/** How many words, stems and expressions are rated. */
export const lexiconSize = words.size + stems.size;

/** The rating of a word or of words separated by spaces, by itself or by its longest stem. */
export function findRating(word: string): Rating | undefined {
  const exact = words.get(word);
  if (exact || word.includes(' ')) return exact;
  for (let length = word.length; length >= shortestStem; length -= 1) {
    const rating = stems.get(word.slice(0, length));
    if (rating) return rating;
  }
  return undefined;
}
