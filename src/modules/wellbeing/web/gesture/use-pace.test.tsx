import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paceAt } from './pace.ts';
import { prolongation } from './prolong.ts';
import { usePace } from './use-pace.ts';

/** Five minutes of breath: 4 s in, 6 s out, from the first second to the 300th. */
const round = [
  { seconds: 4, breath: 'in' },
  { seconds: 6, breath: 'out' },
];
const fiveMinutes = [...round, ...prolongation(round)];

let nowMs = 0;
const clock = () => nowMs;

/** A page whose wake-ups come as late as the test says: each waits for its delay, then for `lateness`. */
function lateTimers(lateness: (wakeUp: number) => number) {
  const waiting = new Map<number, { atMs: number; run: () => void }>();
  let count = 0;
  vi.stubGlobal('setTimeout', (run: () => void, delayMs = 0) => {
    count += 1;
    waiting.set(count, { atMs: nowMs + Math.max(1, delayMs) + lateness(count), run });
    return count;
  });
  vi.stubGlobal('clearTimeout', (id: number) => waiting.delete(id));
  return {
    /** Lets the next wake-up happen, at its time; false when none waits. */
    next(): boolean {
      const [id, first] = [...waiting].sort(([, a], [, b]) => a.atMs - b.atMs)[0] ?? [];
      if (id === undefined || first === undefined) return false;
      waiting.delete(id);
      nowMs = first.atMs;
      act(first.run);
      return true;
    },
  };
}

/** Runs the whole of it; how late each step appeared on screen against where it belongs, and how many looks it took. */
function run(lateness: (wakeUp: number) => number) {
  const timers = lateTimers(lateness);
  const begunMs = nowMs;
  const { result } = renderHook(() => usePace(fiveMinutes, clock));
  const startsMs = fiveMinutes.map((_, index) =>
    fiveMinutes.slice(0, index).reduce((sum, { seconds }) => sum + seconds * 1000, 0),
  );
  const lateMs: number[] = [];
  let shown = 0;
  let looks = 0;
  while (timers.next()) {
    looks += 1;
    const elapsedMs = nowMs - begunMs;
    expect(result.current).toEqual(paceAt(fiveMinutes, elapsedMs));
    if (result.current.index !== shown) {
      shown = result.current.index;
      lateMs.push(elapsedMs - (startsMs[shown] ?? Number.NaN));
    }
    if (result.current.isOver) lateMs.push(elapsedMs - 300_000);
  }
  expect(result.current.isOver).toBe(true);
  return { lateMs, looks };
}

beforeEach(() => {
  // Pages do not start counting at zero, nor on a whole millisecond.
  nowMs = 12_345.678;
});
afterEach(() => vi.unstubAllGlobals());

describe('usePace, over five minutes', () => {
  it('begins every breath within 100 ms of its place while the page wakes on time, and wakes once a second', () => {
    const { lateMs, looks } = run(() => 0);
    expect(lateMs).toHaveLength(60);
    expect(Math.max(...lateMs.map(Math.abs))).toBeLessThan(2);
    expect(looks).toBeLessThanOrEqual(310);
  });

  it('does not drift when each wake-up is up to 90 ms late: the last breath is as close as the first', () => {
    const { lateMs } = run((wakeUp) => (wakeUp * 37) % 91);
    expect(lateMs).toHaveLength(60);
    expect(Math.max(...lateMs.map(Math.abs))).toBeLessThan(100);
  });

  it('catches up in one look after wake-ups were withheld for a minute, and ends on time', () => {
    const { lateMs } = run((wakeUp) => (wakeUp === 100 ? 60_000 : 0));
    expect(lateMs.filter((late) => Math.abs(late) >= 100).length).toBeLessThanOrEqual(1);
    expect(Math.abs(lateMs.at(-1) ?? Number.NaN)).toBeLessThan(100);
  });

  it('looks at once when the page comes back into sight', () => {
    const timers = lateTimers((wakeUp) => (wakeUp === 3 ? 200_000 : 0));
    const { result } = renderHook(() => usePace(fiveMinutes, clock));
    timers.next();
    timers.next();
    nowMs += 42_000;
    act(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(result.current).toEqual(paceAt(fiveMinutes, nowMs - 12_345.678));
    timers.next();
    expect(result.current.secondsLeft).toBeLessThan(300 - 43);
  });
});
