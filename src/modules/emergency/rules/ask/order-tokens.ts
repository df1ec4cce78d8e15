import { flatten } from './normalise.ts';
import { rootsOf } from './roots.ts';

/** A word, a figure, a sign or the end of a line, as it stands in a text. */
export interface Token {
  text: string;
  /** How it is looked at: cut short, without accents; `#` for a figure, `⏎` for the end of a line. */
  sign: string;
  start: number;
  end: number;
}

const stemLetters = 7;

function signOf(text: string): string {
  if (text === '\n') return '⏎';
  const flat = flatten(text).trim();
  return /^\d/.test(flat) ? '#' : flat.slice(0, stemLetters) || text;
}

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\p{L}+|\d+|\n|[^\s\p{L}\d]/gu)].map(({ 0: found, index }) => ({
    text: found,
    sign: signOf(found),
    start: index,
    end: index + found.length,
  }));

type Familiarity = 'sign' | 'small' | 'known' | 'stranger';

/** Whether the reference knows a word; asked once for each. */
export function familiarity(knows: (root: string) => boolean): (token: Token) => Familiarity {
  const found = new Map<string, Familiarity>();
  return ({ text }) => {
    const before = found.get(text);
    if (before) return before;
    const roots = /\p{L}/u.test(text) ? rootsOf(text) : undefined;
    const known = roots?.some(knows) ? 'known' : 'stranger';
    const now = !roots ? 'sign' : roots.length === 0 ? 'small' : known;
    found.set(text, now);
    return now;
  };
}

/** What is looked at to tell whether a token belongs to an order: itself, two neighbours on each side, what is known. */
export function tokenFeatures(
  tokens: readonly Token[],
  at: number,
  familiar: (token: Token) => Familiarity,
): string[] {
  const signAt = (step: number) => tokens[at + step]?.sign ?? (step < 0 ? '^' : '$');
  const familiarAt = (step: number) => {
    const token = tokens[at + step];
    return token ? familiar(token) : 'end';
  };
  const [before, here, after] = [signAt(-1), signAt(0), signAt(1)];
  const features = [
    `0 ${here}`,
    `-1 ${before}`,
    `+1 ${after}`,
    `-2 ${signAt(-2)}`,
    `+2 ${signAt(2)}`,
    `-1,0 ${before} ${here}`,
    `0,+1 ${here} ${after}`,
    `known ${familiarAt(0)}`,
    `known -1 ${familiarAt(-1)}`,
    `known +1 ${familiarAt(1)}`,
  ];
  // A sentence often begins without a full stop before it.
  if (/^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? ''))
    features.push(/^[\p{Ll}\d]/u.test(tokens[at - 1]?.text ?? '') ? 'capital inside' : 'capital');
  return features;
}
