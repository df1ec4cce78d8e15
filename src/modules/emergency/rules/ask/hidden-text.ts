// Zero-width signs and signs that turn the direction of writing.
const unseen = '\\u200b-\\u200f\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069';
const otherScript = '[^\\P{L}\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Common}]+';

// Else a text without a space would be read again from each of its letters.
const longestWord = 80;
/** One alone comes with what was copied from a page; two in a row are meant to hide. */
const spelledWithUnseen = new RegExp(
  `\\S{0,${longestWord}}(?:\\p{L}[${unseen}]\\s?){2}\\p{L}?\\S{0,${longestWord}}`,
  'gu',
);
/** And the hyphen of a word that may be cut there. */
const unseenSigns = new RegExp(`[${unseen}\\u00ad]`, 'gu');
/** Of no French question: Greek letters alone are units and hormones. */
const otherScripts = new RegExp(`${otherScript}(?:[\\s\\p{P}\\p{N}]*${otherScript})*`, 'gu');
const spacedOut = /(?<![\p{L}\d'’])(?:\p{L}[ .]+){5,}\p{L}?(?![\p{L}\d])/gu;
const encoded = /(?<![\w/+])(?=[\w/+]*\d)(?=[\w/+]*[a-z])(?=[\w/+]*[A-Z])[A-Za-z0-9+/]{20,}={0,2}/g;
const pictures = /\p{Extended_Pictographic}/gu;

/** The words of a text as a person would read them: letters spaced out are joined, invisible signs and pictures gone. Pure. */
export const asRead = (text: string): string =>
  text
    .replace(unseenSigns, '')
    .replace(pictures, ' ')
    .replace(spacedOut, (letters) => ` ${letters.replace(/[ .]/g, '')} `);

/**
 * The text without what hides words: invisible signs, letters spaced out, other scripts, encoded strings, pictures. A line
 * ends where words were taken out. Pure.
 */
export const withoutHidden = (text: string): string =>
  text
    .replace(spelledWithUnseen, '\n')
    .replace(unseenSigns, '')
    .replace(otherScripts, '\n')
    .replace(spacedOut, '\n')
    .replace(encoded, '\n')
    .replace(pictures, ' ');
