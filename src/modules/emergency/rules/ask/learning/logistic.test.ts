import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Example, fitLogistic } from './logistic.ts';

// Hours of study and whether an examination was passed: the example of Wikipedia, « Logistic regression », whose text gives
// 1.5046 an hour and -4.0777.
const hours = [
  0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5,
];
const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];

test('gives the published weights of a published example', () => {
  const examples = hours.map(
    (value, at): Example => ({ columns: [0], values: [value], isTrue: passed[at] === 1, counts: 1 }),
  );
  const { bias, weights } = fitLogistic(examples, 1, 0);
  expect(weights[0]).toBeCloseTo(1.5046, 2);
  expect(bias).toBeCloseTo(-4.0777, 2);
});

test('ends where no weight can gain, whatever the examples', () => {
  const example = fc.record({
    columns: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }),
    isTrue: fc.boolean(),
    counts: fc.constantFrom(0.5, 1, 2),
  });
  fc.assert(
    fc.property(fc.array(example, { minLength: 2, maxLength: 40 }), (drawn) => {
      fc.pre(new Set(drawn.map(({ isTrue }) => isTrue)).size === 2);
      const examples = drawn.map((one) => ({ ...one, values: one.columns.map((column) => 1 + column / 2) }));
      const ridge = 1;
      const { bias, weights } = fitLogistic(examples, 5, ridge);
      const slopes = Array.from({ length: 6 }, (_, column) =>
        column < 5 ? ridge * (weights[column] ?? 0) : 0,
      );
      for (const { columns, values, isTrue, counts } of examples) {
        const sum = columns.reduce(
          (all, column, at) => all + (weights[column] ?? 0) * (values[at] ?? 0),
          bias,
        );
        const error = counts * (1 / (1 + Math.exp(-sum)) - (isTrue ? 1 : 0));
        columns.forEach((column, at) => {
          slopes[column] = (slopes[column] ?? 0) + error * (values[at] ?? 0);
        });
        slopes[5] = (slopes[5] ?? 0) + error;
      }
      for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(0.02);
    }),
  );
});

test('what stands for two weighs as two', () => {
  const one = { columns: [0], values: [1], isTrue: true, counts: 1 };
  const other = { columns: [0], values: [1], isTrue: false, counts: 1 };
  const rest = { columns: [], values: [], isTrue: false, counts: 1 };
  const doubled = fitLogistic([{ ...one, counts: 2 }, other, rest], 1, 1);
  const twice = fitLogistic([one, one, other, rest], 1, 1);
  expect(doubled.weights[0]).toBeCloseTo(twice.weights[0] ?? 0, 3);
  expect(doubled.bias).toBeCloseTo(twice.bias, 3);
});
