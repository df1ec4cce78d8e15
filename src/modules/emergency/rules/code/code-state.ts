import { type CodeEvent, standing } from './code-log.ts';

export type CodePhase = 'before' | 'compressing' | 'paused' | 'pulse' | 'ended';

/** Where a resuscitation stands after its last event; what time adds to it is read with the clock, never counted. */
export interface CodeState {
  readonly phase: CodePhase;
  readonly startedAt: number | null;
  readonly phaseSince: number;
  /** Where the cycle under way began: the start, a rhythm check, a shock, or compressions after a pulse. */
  readonly cycleFrom: number | null;
  readonly shocks: number;
  readonly adrenalines: number;
  readonly lastAdrenalineAt: number | null;
  readonly amiodarones: number;
  /** Durations of the phases that are over. */
  readonly compressedMs: number;
  readonly pausedMs: number;
}

export const beforeStart: CodeState = {
  phase: 'before',
  startedAt: null,
  phaseSince: 0,
  cycleFrom: null,
  shocks: 0,
  adrenalines: 0,
  lastAdrenalineAt: null,
  amiodarones: 0,
  compressedMs: 0,
  pausedMs: 0,
};

/** Closes the phase under way and opens another. */
function enter(state: CodeState, phase: CodePhase, at: number): CodeState {
  const lastedMs = at - state.phaseSince;
  return {
    ...state,
    phase,
    phaseSince: at,
    compressedMs: state.compressedMs + (state.phase === 'compressing' ? lastedMs : 0),
    pausedMs: state.pausedMs + (state.phase === 'paused' ? lastedMs : 0),
  };
}

function resume(state: CodeState, at: number): CodeState {
  return state.phase === 'compressing' ? state : enter(state, 'compressing', at);
}

/** One event further; what makes no sense where it comes (a shock before the start, anything after the end) changes nothing. */
export function next(state: CodeState, { kind, at }: CodeEvent): CodeState {
  if (kind === 'start')
    return state.phase === 'before'
      ? { ...enter(state, 'compressing', at), startedAt: at, cycleFrom: at }
      : state;
  if (state.phase === 'before' || state.phase === 'ended') return state;
  switch (kind) {
    case 'pause':
      return state.phase === 'compressing' ? enter(state, 'paused', at) : state;
    case 'compressions':
      return state.phase === 'pulse' ? { ...resume(state, at), cycleFrom: at } : resume(state, at);
    case 'rhythm':
      return { ...state, cycleFrom: state.phase === 'pulse' ? null : at };
    case 'shock':
      // Compressions go on at once after a shock, for a whole cycle, without feeling for a pulse.
      return { ...resume(state, at), cycleFrom: at, shocks: state.shocks + 1 };
    case 'adrenaline':
      return { ...state, adrenalines: state.adrenalines + 1, lastAdrenalineAt: at };
    case 'amiodarone':
      return { ...state, amiodarones: state.amiodarones + 1 };
    case 'pulse':
      return state.phase === 'pulse' ? state : { ...enter(state, 'pulse', at), cycleFrom: null };
    case 'end':
      return { ...enter(state, 'ended', at), cycleFrom: null };
    default:
      return state;
  }
}

/** The state of a log, read again from its first event. */
export function replay(log: readonly CodeEvent[]): CodeState {
  return standing(log).reduce(next, beforeStart);
}

/** The state one event later, given every state before it: what replaying must agree with. */
export function advance(states: readonly CodeState[], event: CodeEvent): readonly CodeState[] {
  if (event.kind === 'undo') return states.length > 1 ? states.slice(0, -1) : states;
  return [...states, next(states.at(-1) ?? beforeStart, event)];
}
