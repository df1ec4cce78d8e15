import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentFromSam, readMeasure, signalLevel } from './signal-level.ts';

const percent = fc.double({ min: 0, max: 100, noNaN: true });

test.each([
  [50, 50, 0],
  [58, 50, 0],
  [70, 50, 1],
  [100, 50, 3],
  [50, 0, 3],
  [75, 75, 2],
  [20, 80, 2],
  [15, 90, 3],
  [0, 0, 4],
  [0, 100, 4],
  [100, 100, 4],
])('valence %d, arousal %d is level %d', (valence, arousal, level) => {
  expect(signalLevel({ valence, arousal })).toBe(level);
});

test.each([
  [1, 0],
  [2, 12.5],
  [5, 50],
  [9, 100],
])('point %d of the SAM is %d', (point, expected) => {
  expect(percentFromSam(point)).toBe(expected);
});

test('both instruments share one scale', () => {
  expect(readMeasure('SAM', { valence: 9, arousal: 3 })).toEqual({ valence: 100, arousal: 25 });
  expect(readMeasure('scan_sliders', { valence: 9, arousal: 3 })).toEqual({ valence: 9, arousal: 3 });
});

test('the level is a whole number from 0 to 4', () => {
  fc.assert(
    fc.property(percent, percent, (valence, arousal) => {
      expect([0, 1, 2, 3, 4]).toContain(signalLevel({ valence, arousal }));
    }),
  );
});

test('intensity, not severity: the pleasant mirror of an answer has the same level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (valence, arousal) => {
      const level = signalLevel({ valence, arousal });
      expect(signalLevel({ valence: 100 - valence, arousal })).toBe(level);
      expect(signalLevel({ valence, arousal: 100 - arousal })).toBe(level);
    }),
  );
});

test('going away from the middle never lowers the level', () => {
  fc.assert(
    fc.property(percent, percent, fc.double({ min: 0, max: 1, noNaN: true }), (valence, arousal, share) => {
      const nearer = { valence: 50 + (valence - 50) * share, arousal: 50 + (arousal - 50) * share };
      expect(signalLevel(nearer)).toBeLessThanOrEqual(signalLevel({ valence, arousal }));
    }),
  );
});
