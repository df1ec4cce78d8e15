import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornerCounts, followingOf, partsVerdict } from './verdicts.ts';

describe('followingOf', () => {
  it.each([
    [{ pairs: 7, correlation: 0.9, low: 0.5, high: 0.98 }, 'too-few'],
    [{ pairs: 40, correlation: null, low: null, high: null }, 'too-few'],
    [{ pairs: 40, correlation: 0.2, low: -0.1, high: 0.5 }, 'unclear'],
    [{ pairs: 40, correlation: 0.2, low: 0, high: 0.5 }, 'unclear'],
    [{ pairs: 40, correlation: 0.5, low: 0.2, high: 0.7 }, 'alike'],
    [{ pairs: 40, correlation: -0.5, low: -0.7, high: -0.2 }, 'opposite'],
  ] as const)('of %o is %s', (inertia, expected) => {
    expect(followingOf(inertia)).toBe(expected);
  });
});

const part = (fromHour: number, mean: number, half: number | null) => ({
  fromHour,
  count: 9,
  days: 9,
  mean,
  low: half === null ? null : mean - half,
  high: half === null ? null : mean + half,
});

describe('partsVerdict', () => {
  it('needs two parts of which the spread is known', () => {
    expect(partsVerdict([])).toEqual({ is: 'too-few' });
    expect(partsVerdict([part(8, 20, 2), part(20, 90, null)])).toEqual({ is: 'too-few' });
  });

  it('says nothing as long as the intervals meet', () => {
    expect(partsVerdict([part(8, 40, 6), part(20, 50, 6)])).toEqual({ is: 'unclear' });
  });

  it('names the two that stand apart', () => {
    const parts = [part(4, 30, 4), part(8, 50, 20), part(20, 60, 4)];
    expect(partsVerdict(parts)).toEqual({ is: 'apart', highest: parts[2], lowest: parts[0] });
  });
});

it('counts each answer of the map towards exactly one corner', () => {
  const tenth = fc.integer({ min: 0, max: 9 });
  const cells = fc.array(fc.record({ valenceTenth: tenth, arousalTenth: tenth, count: fc.nat(20) }));
  fc.assert(
    fc.property(cells, (list) => {
      const total = Object.values(cornerCounts(list)).reduce((sum, count) => sum + count, 0);
      expect(total).toBe(list.reduce((sum, { count }) => sum + count, 0));
    }),
  );
  expect(cornerCounts([{ valenceTenth: 9, arousalTenth: 0, count: 3 }])).toMatchObject({ calm: 3 });
});
