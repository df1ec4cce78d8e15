import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainExample, drawing, expected, fitChain } from './chain.ts';

const width = 6;
const columns = fc.array(fc.integer({ min: 0, max: width - 1 }), { maxLength: 3 });
const example = fc.array(fc.tuple(columns, columns, columns), { minLength: 1, maxLength: 6 }).map(
  (places): ChainExample => ({
    tokens: places.map(([token]) => token),
    begins: places.map(([, begin]) => begin),
    ends: places.map(([, , end]) => end),
    isOrder: places.map(() => false),
  }),
);
const weightsOf = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: width,
  maxLength: width,
});

/** Every reading of so many tokens. */
const readings = (length: number): boolean[][] =>
  Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_, at) => ((bits >> at) & 1) === 1),
  );

function worth(
  { tokens, begins, ends }: ChainExample,
  weights: Float64Array,
  isOrder: readonly boolean[],
): number {
  const sum = (own: readonly number[] = []) => own.reduce((all, column) => all + (weights[column] ?? 0), 0);
  return Math.exp(
    isOrder.reduce((all, here, at) => {
      const before = at > 0 && isOrder[at - 1];
      const turn = here && !before ? sum(begins[at]) : !here && before ? sum(ends[at]) : 0;
      return all + turn + (here ? sum(tokens[at]) : 0);
    }, 0),
  );
}

test('the share of each token and turn is that of all readings counted one by one', () => {
  fc.assert(
    fc.property(example, weightsOf, (text, given) => {
      const weights = Float64Array.from(given);
      const all = readings(text.tokens.length).map((isOrder) => ({
        isOrder,
        worth: worth(text, weights, isOrder),
      }));
      const total = all.reduce((sum, one) => sum + one.worth, 0);
      const shareOf = (isSo: (isOrder: readonly boolean[]) => boolean) =>
        all.filter(({ isOrder }) => isSo(isOrder)).reduce((sum, one) => sum + one.worth, 0) / total;
      const found = expected(text, weights);
      for (const at of text.tokens.keys()) {
        expect(found.isOrder[at]).toBeCloseTo(
          shareOf((own) => own[at] === true),
          9,
        );
        expect(found.turnsIn[at]).toBeCloseTo(
          shareOf((own) => own[at] === true && (at === 0 || !own[at - 1])),
          9,
        );
        if (at > 0)
          expect(found.turnsOut[at]).toBeCloseTo(
            shareOf((own) => own[at] === false && own[at - 1] === true),
            9,
          );
      }
    }),
    { numRuns: 200 },
  );
});

// Column 0: any token; 1: a word of orders; 2: a turn in; 3: a turn out.
const text = (words: string): ChainExample => ({
  tokens: [...words].map((word) => (word === 'o' ? [0, 1] : [0])),
  begins: [...words].map(() => [2]),
  ends: [...words].map(() => [3]),
  isOrder: [...words].map((word) => word === 'o'),
});
const options = { ridge: 0.1, rounds: 20, step: 0.2, dropped: 0 };

test('learns which word is an order’s, the same weights each time', () => {
  const texts = ['qqqooo', 'oooqqq', 'qqqqqq', 'qqooqq'].map(text);
  const weights = fitChain(texts, 4, options);
  expect(fitChain(texts, 4, options)).toEqual(weights);
  for (const words of ['qqoo', 'ooqqqq', 'qqqqq'])
    expect([...expected(text(words), weights).isOrder].map((share) => share > 0.5)).toEqual(
      text(words).isOrder,
    );
  expect([...fitChain(texts, 4, { ...options, dropped: 0.5 })].every(Number.isFinite)).toBe(true);
});

test('draws numbers between 0 and 1, the same each time', () => {
  const [one, other] = [drawing(), drawing()];
  const drawn = Array.from({ length: 1000 }, one);
  expect(drawn).toEqual(Array.from({ length: 1000 }, other));
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(Math.abs(drawn.reduce((sum, number) => sum + number, 0) / 1000 - 0.5)).toBeLessThan(0.03);
});
