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

/** Whom an order speaks to. */
const addressed = /^(tu|te|t|ton|ta|tes|toi|vous|votre|vos|you|your)$/;
const addressedWithin = 6;

const shape = { ending: 3, beginning: 4, longWord: 5 };

/** How a word is made: two words that share it often share their kind (« répondez », « affichez »). */
function shapeOf({ text, sign }: Token): string[] {
  const lower = text.toLowerCase();
  if (!/^\p{L}/u.test(lower) || lower.length <= shape.ending) return [];
  const endings = [`ending ${lower.slice(1 - shape.ending)}`, `ending ${lower.slice(-shape.ending)}`];
  return lower.length < shape.longWord
    ? endings
    : [...endings, `beginning ${sign.slice(0, shape.beginning)}`];
}

/** What is looked at to tell whether a token belongs to an order: itself, its neighbours, what is known, who is spoken to. */
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
  const isAddressed = (from: number, to: number) =>
    tokens
      .slice(Math.max(0, at + from), Math.max(0, at + to + 1))
      .some(({ text }) => addressed.test(text.toLowerCase()));
  const [before, here, after] = [signAt(-1), signAt(0), signAt(1)];
  const token = tokens[at];
  const features = [
    'any',
    `0 ${here}`,
    `-1 ${before}`,
    `+1 ${after}`,
    `-2 ${signAt(-2)}`,
    `+2 ${signAt(2)}`,
    `-1,0 ${before} ${here}`,
    `0,+1 ${here} ${after}`,
    ...[-3, -2, -1, 0, 1, 2, 3].map((step) => `known ${step} ${familiarAt(step)}`),
    `known ${familiarAt(-1)} ${familiarAt(0)} ${familiarAt(1)}`,
    ...(token ? shapeOf(token) : []),
  ];
  if (isAddressed(-addressedWithin, -1)) features.push('addressed before');
  if (isAddressed(1, addressedWithin)) features.push('addressed after');
  // A sentence often begins without a full stop before it.
  if (/^\p{Lu}\p{Ll}/u.test(token?.text ?? ''))
    features.push(/^[\p{Ll}\d]/u.test(tokens[at - 1]?.text ?? '') ? 'capital inside' : 'capital');
  return features;
}

const endsSentence = new Set(['.', '?', '!', '…']);
const pauses = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '«',
  '»',
  '"',
  '<',
  '>',
  '—',
  '–',
  '-',
  '|',
  '/',
  '*',
  '#',
  '=',
]);

function placeBefore(before: Token | undefined, here: Token | undefined): string {
  if (!before) return 'first';
  if (before.text === '\n' || here?.text === '\n') return 'line';
  if (endsSentence.has(before.text)) return 'sentence';
  if (pauses.has(before.text) || pauses.has(here?.text ?? '')) return 'pause';
  const isCapital = /^\p{Lu}\p{Ll}/u.test(here?.text ?? '');
  return isCapital ? 'capital' : 'inside';
}

/** What is looked at to tell whether a reading turns just before a token: what stands there, and the words on each side. */
export function turnFeatures(tokens: readonly Token[], at: number): string[] {
  const place = placeBefore(tokens[at - 1], tokens[at]);
  const [before, here] = [tokens[at - 1]?.sign ?? '^', tokens[at]?.sign ?? '$'];
  return [`place ${place}`, `after ${before}`, `before ${here}`];
}
