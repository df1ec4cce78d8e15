import { expect, test } from 'vitest';
import { createSpeller } from './spelling.ts';

const speller = createSpeller(
  new Map(['glaucome', 'nephretique', 'morphine', 'luxation', 'plaie', 'asthme'].map((word) => [word, 3])),
);

test.each([
  ['glocome', 'glaucome'],
  ['nefretik', 'nephretique'],
  ['morfine', 'morphine'],
  ['luxasion', 'luxation'],
])('%s sounds or looks like %s', (word, meant) => {
  expect(speller.correct(word)).toBe(meant);
});

test.each([['location'], ['pluie'], ['restaurant']])('%s is another word', (word) => {
  expect(speller.correct(word)).toBeUndefined();
});
