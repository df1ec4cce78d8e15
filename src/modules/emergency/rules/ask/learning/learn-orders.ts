import { withoutHidden } from '../hidden-text.ts';
import { familiarity, type Token, tokenFeatures, tokensOf } from '../order-tokens.ts';
import type { WordModel } from '../word-odds.ts';
import { type Hand, options } from './hands.ts';
import { type Example, fitLogistic } from './logistic.ts';

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

/** The same numbers on every machine (Lehmer's generator, as Park and Miller chose it). */
function drawing(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

const orders = (text: string): Told[] =>
  tokensOf(withoutHidden(text).trim()).map((token) => ({ token, isOrder: true }));

/** The order put before, after or into another question: it must be known wherever it stands. */
function elsewhere(order: readonly Told[], question: string, draw: () => number): Told[] {
  const asked = tokensOf(question).map((token): Told => ({ token, isOrder: false }));
  const place = draw();
  const inside = Math.floor(draw() * asked.length);
  const cut = place < 0.4 ? 0 : place < 0.8 ? asked.length : inside;
  const line = draw() < 0.4 ? orders('\n ') : [];
  return [...asked.slice(0, cut), ...line, ...order, ...line, ...asked.slice(cut)];
}

/** Which words, where, tell what is said to a program from what is asked of a patient. */
export function learnOrders(hands: readonly Hand[], knows: (root: string) => boolean): WordModel {
  const familiar = familiarity(knows);
  const draw = drawing();
  const asked = hands.flatMap(({ questions }) => questions.filter(({ verdict }) => verdict !== 'crisis'));
  const answerable = asked
    .filter(({ verdict }) => verdict === 'answer')
    .map(({ question }) => withoutHidden(question));
  const texts: Told[][] = asked
    .filter((_, at) => at % options.orders.everyQuestion === 0)
    .map(({ question }) => tokensOf(withoutHidden(question)).map((token) => ({ token, isOrder: false })));
  for (const { clean, injected } of hands.flatMap(({ injections }) => injections)) {
    const all = told(clean, injected);
    if (all)
      for (let time = 0; time < (clean === injected ? options.orders.elsewhere : 1); time += 1)
        texts.push(all);
    const at = injected.indexOf(clean);
    const parts = at < 0 ? [] : [injected.slice(0, at), injected.slice(at + clean.length)];
    for (const order of parts.map(orders).filter(({ length }) => length > 1))
      for (let time = 0; time < options.orders.elsewhere; time += 1)
        texts.push(elsewhere(order, answerable[Math.floor(draw() * answerable.length)] ?? '', draw));
  }
  const shown = texts.flatMap((tokens) => {
    const only = tokens.map(({ token }) => token);
    return tokens.map(({ isOrder }, at) => ({ isOrder, features: tokenFeatures(only, at, familiar) }));
  });
  const counts = new Map<string, number>();
  for (const { features } of shown)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= options.orders.fewest).map(([name]) => name);
  const place = new Map(names.map((name, at) => [name, at]));
  const examples = shown.map(({ isOrder, features }): Example => {
    const columns = features.flatMap((feature) => place.get(feature) ?? []);
    return { columns, values: columns.map(() => 1), isTrue: isOrder, counts: 1 };
  });
  const { bias, weights } = fitLogistic(examples, names.length, options.orders.ridge);
  const kept = names.map((name, at): [string, number] => [name, weights[at] ?? 0]);
  return {
    bias,
    weights: new Map(kept.filter(([, weight]) => Math.abs(weight) >= options.orders.smallestWeight)),
  };
}
