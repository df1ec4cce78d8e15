// Zero-width signs and signs that turn the direction of writing.
const unseen = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069';
const otherScript = '[^\\P{L}\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Common}]+';

const spelledWithUnseen = new RegExp(`\\S*\\p{L}[${unseen}]\\s?\\p{L}\\S*`, 'gu');
const unseenSigns = new RegExp(`[${unseen}]`, 'gu');
/** Of no French question: Greek letters alone are units and hormones. */
const otherScripts = new RegExp(`${otherScript}(?:[\\s\\p{P}\\p{N}]*${otherScript})*`, 'gu');
const spacedOut = /(?<![\p{L}\d'’])(?:\p{L}[ .]+){5,}\p{L}?(?![\p{L}\d])/gu;
const encoded = /(?<![\w/+])(?=[\w/+]*\d)(?=[\w/+]*[a-z])(?=[\w/+]*[A-Z])[A-Za-z0-9+/]{20,}={0,2}/g;
const pictures = /\p{Extended_Pictographic}/gu;

/**
 * The text without what hides words: invisible signs, letters spaced out, other scripts, encoded strings, pictures. A line
 * ends where something was taken out. Pure.
 */
export const withoutHidden = (text: string): string =>
  text
    .replace(spelledWithUnseen, '\n')
    .replace(unseenSigns, '')
    .replace(otherScripts, '\n')
    .replace(spacedOut, '\n')
    .replace(encoded, '\n')
    .replace(pictures, ' ');
