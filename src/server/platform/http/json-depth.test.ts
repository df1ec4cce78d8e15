import { expect, it } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

const nested = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;

it('counts the levels of lists and objects', () => {
  expect(isDeeperThan(100, nested(100))).toBe(false);
  expect(isDeeperThan(100, nested(102))).toBe(true);
});

it('counts no bracket inside a text, escaped quotes included', () => {
  expect(isDeeperThan(4, JSON.stringify({ text: '\\"[[[[[[[['.repeat(10) }))).toBe(false);
});

it('counts what is open at once, not what was closed', () => {
  expect(isDeeperThan(4, JSON.stringify(Array.from({ length: 50 }, () => [])))).toBe(false);
});
