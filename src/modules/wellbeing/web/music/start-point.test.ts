import { expect, it } from 'vitest';
import type { Point } from '../history/signal-history.ts';
import { startPointOf } from './start-point.ts';

const now = new Date('2026-11-23T20:00:00Z');

function pointAt(at: string, valence: number | null, arousal: number | null): Point {
  return { id: at, at, source: 'scan_sliders', level: 2, valence, arousal };
}

it('starts at the last point of the last day', () => {
  const points = [pointAt('2026-11-23T08:00:00Z', 20, 80), pointAt('2026-11-23T19:00:00Z', 62, 35)];
  expect(startPointOf(points, now)).toEqual({ point: { valence: 62, arousal: 35 }, reason: 'last' });
});

it('starts in the middle, and says why, without a point or with an old one', () => {
  const middle = { valence: 50, arousal: 50 };
  expect(startPointOf([], now)).toEqual({ point: middle, reason: 'none' });
  expect(startPointOf([pointAt('2026-11-22T19:00:00Z', 62, 35)], now)).toEqual({
    point: middle,
    reason: 'old',
  });
  expect(startPointOf([pointAt('2026-11-23T19:00:00Z', null, 35)], now).reason).toBe('none');
});
