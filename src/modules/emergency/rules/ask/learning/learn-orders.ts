import { withoutHidden } from '../hidden-text.ts';
import { familiarity, type Token, tokenFeatures, tokensOf, turnFeatures } from '../order-tokens.ts';
import { drawing, fitChain } from './chain.ts';
import { type Hand, options } from './hands.ts';

interface Told {
  token: Token;
  isOrder: boolean;
}

/** Where a run of signs stands among others; -1 when it does not. */
function placeOf(run: readonly string[], signs: readonly string[], from = 0): number {
  for (let at = from; at + run.length <= signs.length; at += 1)
    if (run.every((sign, step) => signs[at + step] === sign)) return at;
  return -1;
}

/** Which tokens of an injected question are not the question: it stands whole in it, or parted in two. */
function told(clean: string, injected: string): Told[] | undefined {
  const tokens = tokensOf(withoutHidden(injected));
  const signs = tokens.map(({ sign }) => sign);
  const run = tokensOf(withoutHidden(clean)).map(({ sign }) => sign);
  for (let cut = run.length; cut >= 0; cut -= 1) {
    const [head, tail] = [run.slice(0, cut), run.slice(cut)];
    const first = placeOf(head, signs);
    if (first < 0) continue;
    const second = placeOf(tail, signs, first + head.length);
    if (second < 0) continue;
    const isAsked = (at: number) =>
      (at >= first && at < first + head.length) || (at >= second && at < second + tail.length);
    return tokens.map((token, at) => ({ token, isOrder: !isAsked(at) }));
  }
  return undefined;
}

/** What stands around an order: nothing, or signs. */
const around: readonly (readonly [string, string])[] = [
  ['', ''],
  [', ', ', '],
  ['(', ')'],
  ['[', ']'],
  ['- ', ' -'],
  ['\n', '\n'],
  ['. ', '. '],
];

/** The order put before, after or into another question: it must be known wherever it stands. */
function elsewhere(order: readonly Told[], asked: readonly Told[], draw: () => number): Told[] {
  const place = draw();
  const inside = Math.floor(draw() * asked.length);
  const cut = place < 0.25 ? 0 : place < 0.5 ? asked.length : inside;
  const [opening, closing] = around[draw() < 0.4 ? 0 : Math.floor(draw() * around.length)] ?? ['', ''];
  const sign = (text: string): Told[] =>
    tokensOf(text.trim() || text).map((token) => ({ token, isOrder: true }));
  return [
    ...asked.slice(0, cut),
    ...(cut > 0 ? sign(opening) : []),
    ...order,
    ...(cut < asked.length ? sign(closing) : []),
    ...asked.slice(cut),
  ];
}

/** Each stretch of an injected question that is not the question. */
function ordersIn(all: readonly Told[]): Told[][] {
  const runs: Told[][] = [[]];
  for (const one of all)
    if (one.isOrder) runs.at(-1)?.push(one);
    else runs.push([]);
  return runs.filter(({ length }) => length > 1);
}

/** A text to learn from, and which text of a hand it was made of. */
interface Source {
  from: number;
  told: readonly Told[];
}

function sources(hands: readonly Hand[]): Source[] {
  const draw = drawing();
  const asked = hands.flatMap(({ questions }) => questions.filter(({ verdict }) => verdict !== 'crisis'));
  const tokens = ({ question }: { question: string }) =>
    tokensOf(withoutHidden(question)).map((token): Told => ({ token, isOrder: false }));
  const answerable = asked.filter(({ verdict }) => verdict === 'answer');
  const texts = asked
    .filter((_, at) => at % options.orders.everyQuestion === 0)
    .map((one, from): Source => ({ from, told: tokens(one) }));
  let from = texts.length;
  for (const { clean, injected } of hands.flatMap(({ injections }) => injections)) {
    const all = told(clean, injected);
    from += 1;
    if (!all) continue;
    const times = clean === injected ? options.orders.elsewhere : 1;
    for (let time = 0; time < times; time += 1) texts.push({ from, told: all });
    for (const order of ordersIn(all))
      for (let time = 0; time < options.orders.elsewhere; time += 1) {
        const other = answerable[Math.floor(draw() * answerable.length)];
        texts.push({ from, told: elsewhere(order, other ? tokens(other) : [], draw) });
      }
  }
  return texts.filter(({ told: { length } }) => length > 0);
}

/** The weights of features, of tokens and of turns: which words, where, tell what is said to a program from what is asked of a patient. */
export function learnOrders(
  hands: readonly Hand[],
  knows: (root: string) => boolean,
): ReadonlyMap<string, number> {
  const familiar = familiarity(knows);
  const shown = sources(hands).map(({ from, told: all }) => {
    const only = all.map(({ token }) => token);
    const turns = only.map((_, at) => turnFeatures(only, at));
    return {
      from,
      isOrder: all.map(({ isOrder }) => isOrder),
      tokens: only.map((_, at) => tokenFeatures(only, at, familiar)),
      begins: turns.map((own) => own.map((turn) => `begin ${turn}`)),
      ends: turns.map((own) => own.map((turn) => `end ${turn}`)),
    };
  });
  // What a single text shows, however often it is put elsewhere, teaches that text only.
  const seen = new Map<string, Set<number>>();
  for (const { from, tokens, begins, ends } of shown)
    for (const feature of [tokens, begins, ends].flat(2))
      seen.set(feature, (seen.get(feature) ?? new Set()).add(from));
  const names = [...seen].filter(([, { size }]) => size >= options.orders.fewest).map(([name]) => name);
  const place = new Map(names.map((name, at) => [name, at]));
  const columns = (own: readonly string[]) => own.flatMap((name) => place.get(name) ?? []);
  const weights = fitChain(
    shown.map(({ isOrder, tokens, begins, ends }) => ({
      isOrder,
      tokens: tokens.map(columns),
      begins: begins.map(columns),
      ends: ends.map(columns),
    })),
    names.length,
    options.orders,
  );
  const kept = names.map((name, at): [string, number] => [name, weights[at] ?? 0]);
  return new Map(kept.filter(([, weight]) => Math.abs(weight) >= options.orders.smallestWeight));
}
