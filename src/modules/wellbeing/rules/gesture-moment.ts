import type { Feeling } from './affect-plane.ts';
import { type AffectState, type AffectZone, affectZone, stateOfZone } from './affect-state.ts';

/** A signal that has not expired, and how long ago it was given. */
export interface RecentSignal extends Feeling {
  readonly ageHours: number;
}

/** What a moment is read from: what was just said, the last thing said, the last three days, or nothing. */
export type MomentBasis = 'present' | 'last' | 'trend' | 'nothing';

export interface Moment {
  readonly zone: AffectZone;
  readonly state: AffectState;
  readonly basis: MomentBasis;
  /** An unpleasant state that keeps coming back over the last three days. */
  readonly isRepeated: boolean;
}

/** How far back the trend looks; older signals are history, not the present. */
export const trendHours = 72;
// Half a shift: what was said before that says little of now.
const lastSaidHours = 6;
// Fewer than three answers are moments, not a trend.
const fewestForTrend = 3;
const unpleasantStates: readonly AffectState[] = ['tense', 'low'];

function meanOf(signals: readonly Feeling[]): Feeling {
  const mean = (pick: (signal: Feeling) => number) =>
    signals.reduce((sum, signal) => sum + pick(signal), 0) / signals.length;
  return { valence: mean(({ valence }) => valence), arousal: mean(({ arousal }) => arousal) };
}

function readBasis(present: Feeling | undefined, recent: readonly RecentSignal[]) {
  const [last] = recent;
  const said: [Feeling, MomentBasis] | undefined = present
    ? [present, 'present']
    : last && last.ageHours <= lastSaidHours
      ? [last, 'last']
      : undefined;
  // An answer that leans somewhere speaks for itself; one in the middle lets the last days speak.
  if (said && affectZone(said[0]) !== 'even') return said;
  const trend = recent.length >= fewestForTrend ? meanOf(recent) : undefined;
  if (trend && affectZone(trend) !== 'even') return [trend, 'trend'] as const;
  return said ?? (last ? ([last, 'last'] as const) : undefined);
}

/**
 * Reads the moment a gesture is for:
 *
 * 1. what was just said, when it leans somewhere; without a check-in, what was said in the last six hours;
 * 2. else the mean of the last three days, when there are at least three answers and it leans somewhere;
 * 3. else the answer in the middle, or the last one of these days; else nothing is known, and a plain pause serves.
 *
 * @param recent unexpired signals, the latest first, the present answer left out
 */
export function readMoment(present: Feeling | undefined, recent: readonly RecentSignal[]): Moment {
  const within = recent.filter(({ ageHours }) => ageHours <= trendHours);
  const [feeling, basis] = readBasis(present, within) ?? [{ valence: 50, arousal: 50 }, 'nothing'];
  const zone = affectZone(feeling);
  const state = stateOfZone[zone];
  const alike = within.filter((signal) => stateOfZone[affectZone(signal)] === state).length;
  const isRepeated =
    unpleasantStates.includes(state) && alike >= fewestForTrend && alike * 2 >= within.length;
  return { zone, state, basis, isRepeated };
}
