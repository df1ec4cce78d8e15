import { expect, test } from 'vitest';
import { median, quantile, spread } from './statistics.ts';

test('the median is the middle value, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a quantile is a value of the list', () => {
  const values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  expect(quantile(values, 0.5)).toBe(50);
  expect(quantile(values, 0.95)).toBe(100);
  expect(quantile([7], 0.5)).toBe(7);
});

test('a spread names its extremes', () => {
  expect(spread([1.111, 3, 2], 1)).toEqual({ median: 2, min: 1.1, max: 3 });
});
