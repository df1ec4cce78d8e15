import { useEffect, useState } from 'react';
import { msToNextCount, type Pace, paceAt } from './pace.ts';

/** Milliseconds that only ever go forward. */
export type Clock = () => number;

const pageClock: Clock = () => performance.now();

/**
 * Follows the clock through the steps of a gesture, from the moment this is mounted. It wakes where the next second
 * begins, computed anew each time from the clock: a late or lost wake-up delays one sentence, never the next ones. A
 * page that comes back into sight looks at once.
 */
export function usePace(steps: readonly { seconds: number }[], clock: Clock = pageClock): Pace {
  const [startMs] = useState(clock);
  const [pace, setPace] = useState(() => paceAt(steps, 0));
  const { isOver } = pace;
  useEffect(() => {
    if (isOver) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const elapsedMs = clock() - startMs;
      setPace(paceAt(steps, elapsedMs));
      timer = setTimeout(look, msToNextCount(elapsedMs));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isOver, startMs, steps, clock]);
  return pace;
}
