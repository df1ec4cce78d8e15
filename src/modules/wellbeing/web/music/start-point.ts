import type { MoodPoint } from '#modules/wellbeing/contract/music.ts';
import { type Point, useSignalHistory } from '../history/signal-history.ts';

const freshMs = 24 * 3_600_000;
const middle: MoodPoint = { valence: 50, arousal: 50 };

export interface StartPoint {
  point: MoodPoint;
  /** Where it comes from: the last check-in, or the middle because there is none or the last is too old. */
  reason: 'last' | 'none' | 'old' | 'unknown';
}

/** Where a piece begins for a person whose points are known: at the last one of the last day, else in the middle. */
export function startPointOf(points: readonly Point[], now: Date): StartPoint {
  const last = points.findLast(({ valence, arousal }) => valence !== null && arousal !== null);
  if (!last || last.valence === null || last.arousal === null) return { point: middle, reason: 'none' };
  if (now.getTime() - Date.parse(last.at) > freshMs) return { point: middle, reason: 'old' };
  return { point: { valence: last.valence, arousal: last.arousal }, reason: 'last' };
}

/** The start for whoever is signed in; unknown while, or because, the history does not answer. */
export function useStartPoint(): StartPoint {
  const { data } = useSignalHistory('week');
  return data ? startPointOf(data.points, new Date()) : { point: middle, reason: 'unknown' };
}
