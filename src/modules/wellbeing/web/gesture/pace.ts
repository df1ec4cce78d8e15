interface Timed {
  seconds: number;
}

export interface Pace {
  /** Index of the step being done; the last one when it is over. */
  index: number;
  /** Whole seconds left in this step, counted down to 1. */
  stepSecondsLeft: number;
  /** Whole seconds left in all. */
  secondsLeft: number;
  isOver: boolean;
}

/**
 * Where a paced gesture stands after some time. It depends on the clock alone, never on how many times it was asked, so
 * a slow or sleeping page cannot make the breath drift.
 */
export function paceAt(steps: readonly Timed[], elapsedMs: number): Pace {
  const totalMs = steps.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
  let endMs = 0;
  for (const [index, { seconds }] of steps.entries()) {
    endMs += seconds * 1000;
    if (elapsedMs < endMs) {
      return {
        index,
        stepSecondsLeft: Math.ceil((endMs - elapsedMs) / 1000),
        secondsLeft: Math.ceil((totalMs - elapsedMs) / 1000),
        isOver: false,
      };
    }
  }
  return { index: Math.max(0, steps.length - 1), stepSecondsLeft: 0, secondsLeft: 0, isOver: true };
}

/** How long until the next count of a second, which is also where every step begins: the moment worth waking for. */
export function msToNextCount(elapsedMs: number): number {
  return 1000 - (((elapsedMs % 1000) + 1000) % 1000);
}
