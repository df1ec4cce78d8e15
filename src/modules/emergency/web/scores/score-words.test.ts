import { expect, test } from 'vitest';
import { scores } from '../../rules/scores/scores.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { figureIn, gapsOf, type ScoreWords } from './score-words.ts';

const catalogues: [string, Readonly<Record<string, ScoreWords>>][] = [
  ['fr', fr.scores],
  ['en', en.scores],
];

test.each(catalogues)(
  'in %s every score, item, answer and band has its words, and no word is left over',
  (_name, words) => {
    expect(Object.keys(words).sort()).toEqual(scores.map(({ slug }) => slug).sort());
    for (const score of scores) {
      const own = words[score.slug];
      expect(own && gapsOf(score, own), score.slug).toEqual([]);
      expect(own?.whenNot.length, score.slug).toBeGreaterThanOrEqual(3);
    }
  },
);

test('a gap is seen from both sides', () => {
  const score = scores.find(({ slug }) => slug === 'apgar');
  if (!score) throw new Error('no score');
  const { tone: _tone, ...items } = fr.scores.apgar.items;
  expect(gapsOf(score, { ...fr.scores.apgar, items })).toEqual(['items.tone']);
  expect(gapsOf(score, { ...fr.scores.apgar, bands: { ...fr.scores.apgar.bands, more: 'x' } })).toEqual([
    'bands.more',
  ]);
});

/** Words that order something to be done: a score informs, the reader decides. */
const orders =
  /\b(administre|prescris|traite|hospitalise|intube|transfuse|anticoagule|fais|demande|il faut|doit être (traité|hospitalisé))\b/i;

test('no band orders a treatment', () => {
  for (const { bands } of Object.values<ScoreWords>(fr.scores))
    for (const words of Object.values(bands)) expect(words).not.toMatch(orders);
  expect('Anticoagule-le.').toMatch(orders);
});

test('figures of a rule are written in the language of the page', () => {
  expect(figureIn('en', '0,9368 × 4 + (−2) = 7,8408')).toBe('0.9368 × 4 + (−2) = 7.8408');
  expect(figureIn('fr', '7,8408')).toBe('7,8408');
});
