import type { CSSProperties } from 'react';
import css from './breath.module.css';

interface BreathProps {
  /** The breath of this step; undefined where there is none, and then nothing moves. */
  phase: 'in' | 'hold' | 'out' | undefined;
  /** How long this step lasts. */
  seconds: number;
  secondsLeft: number;
}

/**
 * A shape that widens while breathing in and settles while breathing out. The count stands in its middle for everyone,
 * and is all that changes for those who asked for less motion.
 */
export function Breath({ phase, seconds, secondsLeft }: BreathProps) {
  return (
    <div
      className={css.breath}
      data-phase={phase ?? 'still'}
      style={{ '--breath-seconds': `${seconds}s` } as CSSProperties}
    >
      <svg className={css.shape} viewBox="0 0 200 200" fill="none" aria-hidden="true" focusable="false">
        <circle className={css.ground} cx="100" cy="100" r="96" />
        <g className={css.lung}>
          <circle className={css.body} cx="100" cy="100" r="90" />
          <circle className={css.rim} cx="100" cy="100" r="90" />
        </g>
      </svg>
      <span className={css.count} aria-hidden="true">
        {secondsLeft}
      </span>
    </div>
  );
}
