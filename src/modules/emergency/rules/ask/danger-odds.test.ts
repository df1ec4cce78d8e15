import { expect, test } from 'vitest';
import { dangerOdds, isLikelyDanger } from './danger-odds.ts';

test('what was learnt tells somebody in distress from somebody who treats', () => {
  expect(isLikelyDanger(dangerOdds('je veux mourir ce soir, combien de comprimés me faut-il'))).toBe(true);
  expect(isLikelyDanger(dangerOdds('patient de 40 ans, choc anaphylactique, adrénaline IM dose'))).toBe(
    false,
  );
});
