import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, joinedDays, layDays, ownMiddle } from './ribbon-geometry.ts';
import type { Point } from './signal-history.ts';

const point = (id: string, at: string, valence: number | null): Point => ({
  id,
  at,
  source: 'scan_sliders',
  level: 1,
  valence,
  arousal: 50,
});
const week = { fromOn: '2026-03-27', toOn: '2026-04-02', range: 'week' as const };

describe('daysBetween', () => {
  it('counts both ends, through a change of clocks', () => {
    expect(daysBetween('2026-03-27', '2026-04-02')).toHaveLength(7);
  });
});

describe('layDays', () => {
  const points = [
    point('a', '2026-03-27T10:00:00', 20),
    point('b', '2026-03-28T10:00:00', 40),
    point('c', '2026-03-28T20:00:00', 60),
    point('d', '2026-03-31T10:00:00', 80),
    point('e', '2026-04-01T10:00:00', null),
  ];
  const days = layDays({ points, ...week }, 'valence');

  it('keeps an empty column for a day without a point', () => {
    expect(days.map(({ values }) => values.length)).toEqual([1, 2, 0, 0, 1, 0, 0]);
  });

  it('joins neighbouring days and never crosses an empty one', () => {
    expect(joinedDays(days)).toHaveLength(1);
    expect(joinedDays(days)[0]).toMatchObject({ y1: 20, y2: 50 });
  });

  it('joins no two points more than a day apart, whatever the history', () => {
    const month = { fromOn: '2026-03-10', toOn: '2026-04-08', range: 'month' as const };
    const all = daysBetween(month.fromOn, month.toOn);
    fc.assert(
      fc.property(fc.subarray(all), (said) => {
        const laid = layDays(
          { points: said.map((on) => point(on, `${on}T10:00:00`, 50)), ...month },
          'valence',
        );
        const joins = joinedDays(laid);
        const neighbours = all.filter(
          (on, index) => said.includes(on) && said.includes(all[index + 1] ?? ''),
        );
        expect(joins).toHaveLength(neighbours.length);
        for (const { x1, x2 } of joins) expect(x2 - x1).toBeCloseTo(100 / all.length);
      }),
    );
  });

  it('follows the hour within a single day', () => {
    const [day] = layDays({ points, fromOn: '2026-03-28', toOn: '2026-03-28', range: 'day' }, 'valence');
    expect(day?.values.map(({ x }) => Math.round(x))).toEqual([42, 83]);
  });
});

describe('ownMiddle', () => {
  it('stays silent below twelve points', () => {
    expect(ownMiddle([1, 2, 3])).toBeNull();
  });

  it('gives the middle half of what the person said', () => {
    expect(ownMiddle(Array.from({ length: 13 }, (_, index) => index))).toEqual({ low: 3, high: 9 });
  });
});
