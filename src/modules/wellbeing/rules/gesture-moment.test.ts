import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoment } from './gesture-moment.ts';

const tense = { valence: 20, arousal: 80 };
const low = { valence: 20, arousal: 20 };
const middle = { valence: 50, arousal: 50 };
const ago = (ageHours: number, feeling = tense) => ({ ...feeling, ageHours });

test.each([
  ['an answer that leans speaks for itself', low, [ago(1), ago(2), ago(3)], 'low', 'present'],
  ['one in the middle lets three days speak', middle, [ago(1), ago(20), ago(70)], 'tense', 'trend'],
  ['unless they are too few', middle, [ago(1), ago(20)], 'even', 'present'],
  ['or older than three days', middle, [ago(1), ago(20), ago(73)], 'even', 'present'],
  ['without a check-in, the last six hours', undefined, [ago(5, low), ago(10), ago(11)], 'low', 'last'],
  ['else the last days', undefined, [ago(7, low), ago(10), ago(11), ago(12)], 'tense', 'trend'],
  ['else the last thing said', undefined, [ago(60, low)], 'low', 'last'],
  ['else nothing is known', undefined, [ago(73)], 'even', 'nothing'],
] as const)('%s', (_name, present, recent, zone, basis) => {
  expect(readMoment(present, recent)).toMatchObject({ zone, basis });
});

test.each([
  [[ago(1), ago(20), ago(40)], true],
  [[ago(1), ago(20)], false],
  [[ago(1), ago(20), ago(40), ago(3, low), ago(4, low), ago(5, low), ago(6, low)], false],
  [[ago(1), ago(20), ago(80)], false],
])('a state that keeps coming back is noticed: %#', (recent, isRepeated) => {
  expect(readMoment(tense, recent).isRepeated).toBe(isRepeated);
});

test('nothing older than three days changes anything', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  const signals = (min: number, max: number) =>
    fc.array(fc.record({ valence: percent, arousal: percent, ageHours: fc.integer({ min, max }) }));
  const present = fc.option(fc.record({ valence: percent, arousal: percent }), { nil: undefined });
  fc.assert(
    fc.property(present, signals(0, 72), signals(73, 8760), (said, lately, before) => {
      expect(readMoment(said, [...lately, ...before])).toEqual(readMoment(said, lately));
    }),
  );
});
