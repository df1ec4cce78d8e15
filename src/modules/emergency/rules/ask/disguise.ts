import { runsInto } from './run-together.ts';

/** Figures and signs that stand for a letter, each for one or two of them. */
const letterOf: Record<string, string> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
};
/** A word with such signs in it; a figure that stands only before or after letters is a quantity, a level, a formula. */
const mixed = /(?<![\p{L}\d@$])(?=[\p{L}\d@$]*\p{L})(?=[\p{L}\d@$]*[\d@$])[\p{L}\d@$]{2,}(?![\p{L}\d@$])/gu;

/** « 1 » stands for an i, or for an l. */
const withLetters = (text: string, one: 'i' | 'l') =>
  text.replace(mixed, (word) =>
    word.replace(/[\d@$]/g, (sign) => (sign === '1' ? one : (letterOf[sign] ?? sign))),
  );

const letter = '[\\p{L}]';
const between = '[\\s._\\-*|/,·•~]';
/** Letters that somebody set apart: one by one, whatever stands between. */
const apart = new RegExp(`(?<![\\p{L}\\d'’])(?:${letter}${between}{1,3}){4,}${letter}(?![\\p{L}\\d])`, 'gu');
const shortestRun = 12;
const run = new RegExp(`${letter}{${shortestRun},}`, 'gu');

const pictures: Record<string, string> = {
  '💊': 'comprimes',
  '⚰': 'mourir',
  '🪦': 'mourir',
  '💀': 'mourir',
  '☠': 'mourir',
  '🔪': 'couteau',
  '🩸': 'sang',
  '🔫': 'pistolet',
  '🌉': 'pont',
  '🚆': 'train',
};
const drawn = new RegExp(Object.keys(pictures).join('|'), 'gu');

const unseen = /\p{Cf}/gu;

const joined = (text: string) =>
  text.replace(apart, (letters) => ` ${runsInto(letters.replace(/[^\p{L}]/gu, ''))} `);
const parted = (text: string) => text.replace(run, (letters) => runsInto(letters));
const inWords = (text: string) => text.replace(drawn, (picture) => ` ${pictures[picture] ?? ''} `);

/**
 * All ways in which a person may read a text whose writing is disguised: letters set apart, words run together, figures for
 * letters, pictures for words. Only danger is looked for in them: nothing is searched or shown. Pure.
 */
export function readingsOf(text: string): ReadonlySet<string> {
  const shown = inWords(text.replace(unseen, ''));
  const signed = (['i', 'l'] as const).map((one) => withLetters(shown, one));
  return new Set([shown, ...signed].map((one) => parted(joined(one))));
}
