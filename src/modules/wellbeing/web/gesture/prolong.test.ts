import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestSeconds, prolongation } from './prolong.ts';

const breath = fc.record({
  seconds: fc.integer({ min: 1, max: 12 }),
  breath: fc.constantFrom('in', 'hold', 'out'),
});
const gesture = fc.record({
  leadIn: fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 10 }) }), { maxLength: 2 }),
  cycle: fc.array(breath, { minLength: 2, maxLength: 4 }),
  times: fc.integer({ min: 2, max: 5 }),
});
const sum = (steps: readonly { seconds: number }[]) =>
  steps.reduce((total, { seconds }) => total + seconds, 0);
const repeated = <S>(steps: readonly S[], times: number) => Array.from({ length: times }, () => steps).flat();

describe('prolongation', () => {
  it('has nothing to add to a gesture without breath', () => {
    expect(prolongation([{ seconds: 40 }, { seconds: 40, breath: null }])).toEqual([]);
  });

  it('carries on six breaths a minute to just under five minutes, without settling in again', () => {
    const cycle = [
      { seconds: 4, breath: 'in' },
      { seconds: 6, breath: 'out' },
    ];
    const steps = [{ seconds: 8 }, ...repeated(cycle, 8)];
    expect(prolongation(steps)).toEqual(repeated(cycle, 21));
  });

  it('stays within five minutes, lacks less than one round, and breathes as before', () => {
    fc.assert(
      fc.property(gesture, ({ leadIn, cycle, times }) => {
        const steps = [...leadIn, ...repeated(cycle, times)];
        const more = prolongation(steps);
        const total = sum(steps) + sum(more);
        const breaths = steps.filter((step) => 'breath' in step);
        if (sum(steps) <= longestSeconds) expect(total).toBeLessThanOrEqual(longestSeconds);
        if (sum(steps) <= longestSeconds) expect(total).toBeGreaterThan(longestSeconds - sum(cycle));
        more.forEach((step, index) => {
          expect(step).toEqual(breaths[index % cycle.length]);
        });
      }),
    );
  });
});
