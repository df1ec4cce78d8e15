import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceAt } from './pace.ts';

const steps = [{ seconds: 8 }, { seconds: 4 }, { seconds: 4 }];

describe('paceAt', () => {
  it.each([
    [0, 0, 8, 16, false],
    [7_999, 0, 1, 9, false],
    [8_000, 1, 4, 8, false],
    [12_500, 2, 4, 4, false],
    [16_000, 2, 0, 0, true],
    [99_000, 2, 0, 0, true],
  ])('after %d ms it is at step %d', (elapsedMs, index, stepSecondsLeft, secondsLeft, isOver) => {
    expect(paceAt(steps, elapsedMs)).toEqual({ index, stepSecondsLeft, secondsLeft, isOver });
  });

  it('says that a gesture without steps is over', () => {
    expect(paceAt([], 0).isOver).toBe(true);
  });

  it('never drifts: over five minutes of breaths, each step begins where the sum of those before ends', () => {
    const fiveMinutes = fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 12 }) }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(fiveMinutes, (breaths) => {
        let startMs = 0;
        for (const [index, { seconds }] of breaths.entries()) {
          expect(paceAt(breaths, startMs).index).toBe(index);
          startMs += seconds * 1000;
          if (index < breaths.length - 1) expect(paceAt(breaths, startMs - 1).index).toBe(index);
        }
        expect(paceAt(breaths, startMs).isOver).toBe(true);
      }),
    );
  });
});
