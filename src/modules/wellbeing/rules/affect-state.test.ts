import fc from 'fast-check';
import { expect, test } from 'vitest';
import { affectStates, affectZone, stateOfZone } from './affect-state.ts';
import { percentFromSam, signalLevel } from './signal-level.ts';

test.each([
  [20, 80, 'tense'],
  [80, 80, 'lively'],
  [20, 20, 'low'],
  [80, 20, 'calm'],
  [50, 50, 'even'],
  [45, 55, 'even'],
  [50, 90, 'activated'],
  [50, 10, 'quiet'],
  [90, 50, 'pleasant'],
  [10, 50, 'unpleasant'],
])('valence %d, arousal %d lies in %s', (valence, arousal, zone) => {
  expect(affectZone({ valence, arousal })).toBe(zone);
});

test('only the middle figure of the SAM is neutral', () => {
  const isNeutral = (point: number) => affectZone({ valence: percentFromSam(point), arousal: 50 }) === 'even';
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter(isNeutral)).toEqual([5]);
});

test('every answer has a zone, and every zone a state', () => {
  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(percent, percent, (valence, arousal) => {
      expect(affectStates).toContain(stateOfZone[affectZone({ valence, arousal })]);
    }),
  );
});

test('what is called even has level 0', () => {
  const nearMiddle = fc.integer({ min: 45, max: 55 });
  fc.assert(
    fc.property(nearMiddle, nearMiddle, (valence, arousal) => {
      expect(affectZone({ valence, arousal })).toBe('even');
      expect(signalLevel({ valence, arousal })).toBe(0);
    }),
  );
});
