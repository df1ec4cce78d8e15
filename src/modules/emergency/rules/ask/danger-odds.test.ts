import { expect, test } from 'vitest';
import { dangerOdds, isLikelyDanger, wordFeatures } from './danger-odds.ts';

test('looks at words cut short, at neighbours, at figures as figures, and at the length', () => {
  expect(wordFeatures('2 amoxicilline')).toEqual(
    new Set(['length 0', '^ #', '#', '# amoxici', 'amoxici', 'amoxici $']),
  );
  expect([...wordFeatures('')]).toEqual(['length 0', '^ $']);
});

test('adds up what each feature weighs, from the bias on', () => {
  const model = {
    bias: -2,
    weights: new Map([
      ['mourir', 3],
      ['veux mourir', 1],
      ['patient', -4],
    ]),
  };
  expect(dangerOdds('Je veux mourir', model)).toBe(2);
  expect(dangerOdds('Patient : « veux mourir »', model)).toBe(-2);
  expect(dangerOdds('', model)).toBe(-2);
});

test('what was learnt tells somebody in distress from somebody who treats', () => {
  expect(isLikelyDanger(dangerOdds('je veux mourir ce soir, combien de comprimés me faut-il'))).toBe(true);
  expect(isLikelyDanger(dangerOdds('patient de 40 ans, choc anaphylactique, adrénaline IM dose'))).toBe(
    false,
  );
});
