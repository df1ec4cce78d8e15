import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';

/** Lower case, without accents, joined letters apart: what a hurried hand types. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const weights = { title: 4, abbreviation: 5, name: 3, drug: 2 };
// More than stand above a keyboard, and each is drawn anew with the first letter.
const mostShown = 8;

/** How well a text answers to what is typed so far: each typed word must begin one of its words. */
function closeness(typed: readonly string[], words: readonly string[]): number {
  if (!typed.every((begun) => words.some((word) => word.startsWith(begun)))) return 0;
  const whole = typed.filter((word) => words.includes(word)).length;
  return 1 + whole / typed.length + 1 / words.length;
}

type Named = readonly { readonly weight: number; readonly words: readonly string[] }[];

function namesOf({ structure }: PublishedProtocol): Named {
  const { abbreviations, synonyms, lay, signs } = structure.vocabulary;
  const as = (weight: number, texts: readonly string[]) =>
    texts.map((text) => ({ weight, words: plain(text).split(' ') }));
  return [
    ...as(weights.title, [structure.title]),
    ...as(weights.abbreviation, abbreviations),
    ...as(weights.name, [...synonyms, ...lay, ...signs]),
    ...as(weights.drug, [...new Set(structure.treatments.map(({ drug }) => drug))]),
  ];
}

/** Prepares the search that follows the typing, over titles, other names and drugs. */
export function createTitleSearch(protocols: readonly PublishedProtocol[]) {
  const named = protocols.map((protocol) => ({ protocol, names: namesOf(protocol) }));
  return (question: string): PublishedProtocol[] => {
    const said = plain(question);
    if (said === '') return [];
    const typed = said.split(' ');
    return named
      .map(({ protocol, names }) => ({
        protocol,
        score: Math.max(0, ...names.map(({ weight, words }) => weight * closeness(typed, words))),
      }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, mostShown)
      .map(({ protocol }) => protocol);
  };
}
