import type { z } from 'zod';
import type { Resuscitation } from '../../contract/protocol-content.ts';
import type { CodeState } from './code-state.ts';

/** What the protocol says of cycles, intervals and rates. */
export type Pace = Pick<
  z.infer<typeof Resuscitation>,
  'cycleSeconds' | 'adrenalineEverySeconds' | 'compressionsPerMinute'
>;

export interface CycleView {
  /** 1 for the cycle that began with the last check or shock; more when nobody checked since. */
  readonly number: number;
  readonly remainingMs: number;
  /** How long a rhythm check has been awaited; null within the first cycle. */
  readonly dueForMs: number | null;
}

/** The cycle at a moment, from the moment it began: nothing is accumulated, so nothing drifts. */
export function cycleAt(
  { cycleFrom }: CodeState,
  now: number,
  pace: Pick<Pace, 'cycleSeconds'>,
): CycleView | null {
  if (cycleFrom === null) return null;
  const cycleMs = pace.cycleSeconds * 1000;
  const elapsedMs = Math.max(0, now - cycleFrom);
  return {
    number: Math.floor(elapsedMs / cycleMs) + 1,
    remainingMs: cycleMs - (elapsedMs % cycleMs),
    dueForMs: elapsedMs >= cycleMs ? elapsedMs - cycleMs : null,
  };
}

export type AdrenalineView =
  | { readonly when: 'none-given' }
  | { readonly when: 'wait' | 'open' | 'late'; readonly opensInMs: number; readonly closesInMs: number };

/** The window of the next adrenaline: from the shortest to the longest interval after the last one. */
export function adrenalineAt(
  { lastAdrenalineAt }: CodeState,
  now: number,
  pace: Pick<Pace, 'adrenalineEverySeconds'>,
): AdrenalineView {
  if (lastAdrenalineAt === null) return { when: 'none-given' };
  const [shortest, longest] = pace.adrenalineEverySeconds;
  const opensInMs = lastAdrenalineAt + shortest * 1000 - now;
  const closesInMs = lastAdrenalineAt + longest * 1000 - now;
  const when = opensInMs > 0 ? 'wait' : closesInMs >= 0 ? 'open' : 'late';
  return { when, opensInMs, closesInMs };
}

export interface Durations {
  readonly totalMs: number;
  readonly compressedMs: number;
  readonly pausedMs: number;
  /** How long the present phase has lasted. */
  readonly phaseMs: number;
}

/** Durations at a moment; they stand still once ended. */
export function durationsAt(state: CodeState, now: number): Durations {
  if (state.startedAt === null) return { totalMs: 0, compressedMs: 0, pausedMs: 0, phaseMs: 0 };
  const until = state.phase === 'ended' ? state.phaseSince : Math.max(now, state.phaseSince);
  const phaseMs = until - state.phaseSince;
  return {
    totalMs: until - state.startedAt,
    compressedMs: state.compressedMs + (state.phase === 'compressing' ? phaseMs : 0),
    pausedMs: state.pausedMs + (state.phase === 'paused' ? phaseMs : 0),
    phaseMs,
  };
}
