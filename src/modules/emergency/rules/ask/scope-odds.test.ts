import { expect, test } from 'vitest';
import { scopeOdds } from './scope-odds.ts';

test('what was learnt tells an emergency from a follow-up, whatever the illness', () => {
  expect(scopeOdds('asthme aigu grave, conduite à tenir')).toBeGreaterThan(
    scopeOdds('asthme, rééducation respiratoire au long cours') + 1,
  );
});
