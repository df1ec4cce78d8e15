import { expect, test } from 'vitest';
import { affectZone } from './affect-state.ts';
import { energies, feelingOfTaps, moods } from './three-buttons.ts';

test.each([
  ['good', 'calm', 'calm'],
  ['good', 'tense', 'activated'],
  ['good', 'exhausted', 'quiet'],
  ['middling', 'calm', 'quiet'],
  ['middling', 'tense', 'tense'],
  ['middling', 'exhausted', 'low'],
  ['bad', 'calm', 'low'],
  ['bad', 'tense', 'tense'],
  ['bad', 'exhausted', 'low'],
] as const)('%s and %s lies in %s', (mood, energy, zone) => {
  expect(affectZone(feelingOfTaps(mood, energy))).toBe(zone);
});

test('the nine pairs of taps are nine different points of the scale', () => {
  const points = moods.flatMap((mood) => energies.map((energy) => feelingOfTaps(mood, energy)));
  expect(new Set(points.map(({ valence, arousal }) => `${valence} ${arousal}`)).size).toBe(9);
  for (const value of points.flatMap(({ valence, arousal }) => [valence, arousal])) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(100);
  }
});
