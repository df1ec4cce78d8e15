import { expect, test } from 'vitest';
import { wordFeatures, wordModel, wordOdds } from './word-odds.ts';

test('looks at words cut short, at neighbours, at figures as figures, and at the length', () => {
  expect(wordFeatures('2 amoxicilline')).toEqual(
    new Set(['length 0', '^ #', '#', '# amoxici', 'amoxici', 'amoxici $']),
  );
  expect([...wordFeatures('')]).toEqual(['length 0', '^ $']);
});

test('adds up what each feature weighs, from the bias on', () => {
  const model = wordModel({ bias: -2, weights: { mourir: 3, 'veux mourir': 1, patient: -4 } });
  expect(wordOdds('Je veux mourir', model)).toBe(2);
  expect(wordOdds('Patient : « veux mourir »', model)).toBe(-2);
  expect(wordOdds('', model)).toBe(-2);
});
