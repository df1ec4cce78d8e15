import type { Shift } from '../../contract/shift.ts';

/**
 * Words by which an event is taken for leave, a rest or a shift, in this order: « repos de garde » holds « garde ».
 * Without case nor accents, whole words. What is none of them is left to the person.
 */
const words: readonly (readonly [Shift['kind'], RegExp])[] = [
  ['conges', /\b(conges?|vacances|rtt|annual leave|holidays?)\b/],
  [
    'repos',
    /\b(repos|recup(eration)?|recuperateur|lendemain de garde|sortie de garde|post-?garde|rest day)\b/,
  ],
  ['garde', /\b(gardes?|astreintes?|nuits?|permanences?|on-?call|night shift)\b/],
];

/** Where these words mean something else. */
const otherwise =
  /\bgarde ?(d.enfants?|alternee|partagee|robe|meubles?|a vue)\b|\bgarde-(robe|meubles?)\b|\bbonne nuit\b/;

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** What an event's title says it is; null when no word of it is known. */
export function recogniseShift(title: string): Shift['kind'] | null {
  const text = folded(title);
  if (otherwise.test(text)) return null;
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
