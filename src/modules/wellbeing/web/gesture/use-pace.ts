import { useEffect, useState } from 'react';
import { type Pace, paceAt } from './pace.ts';

// Four looks a second: enough for a count of seconds, nothing for a battery.
const lookEveryMs = 250;

/** Follows the clock through the steps of a gesture, from the moment this is mounted. */
export function usePace(steps: readonly { seconds: number }[]): Pace {
  const [startMs] = useState(() => performance.now());
  const [pace, setPace] = useState(() => paceAt(steps, 0));
  const { isOver } = pace;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => setPace(paceAt(steps, performance.now() - startMs)), lookEveryMs);
    return () => clearInterval(timer);
  }, [isOver, startMs, steps]);
  return pace;
}
