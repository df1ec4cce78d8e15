import { expect, test } from 'vitest';
import { createForeign } from './foreign.ts';
import { rootsOf } from './roots.ts';

const find = createForeign([
  {
    title: 'Décollement de rétine',
    names: ['rétine décollée'],
    signs: ['rideau noir devant l’œil', 'mouches volantes'],
  },
  { title: 'Zona ophtalmique', names: ['zona de l’œil'], signs: ['vésicules sur la paupière'] },
]);
const ask = (question: string) => find(new Map(rootsOf(question).map((root) => [root, 1])));

test('finds the subject that is told without its name, and the words that speak for it', () => {
  const fit = ask('un rideau noir descend devant son œil');
  expect(fit?.title).toBe('Décollement de rétine');
  expect(fit?.found).toEqual(expect.arrayContaining(rootsOf('rideau noir œil')));
});

test('a whole name counts for more than one word of it', () => {
  expect(ask('zona ophtalmique')?.score).toBeGreaterThan(2 * (ask('zona')?.score ?? Infinity));
  expect(ask('zona de l’œil')?.title).toBe('Zona ophtalmique');
});

test('says nothing of what shares no word with any subject', () => {
  expect(ask('hyperkaliémie menaçante')).toBeUndefined();
  expect(createForeign([])(new Map([['zona', 1]]))).toBeUndefined();
});
