import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayAfterKey, layYear } from './calendar.ts';

const someDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('layYear', () => {
  it('gives each day of the year one place, in its month and its row', () => {
    fc.assert(
      fc.property(someDay, (toOn) => {
        const fromOn = addDays(addMonths(toOn, -12), 1);
        const { months, rows } = layYear(fromOn, toOn);
        expect(rows).toHaveLength(31);
        const placed = rows.flatMap(({ dayOfMonth, days }) =>
          days.flatMap((on, column) => {
            if (on === null) return [];
            expect(on).toBe(`${months[column]?.slice(0, 7)}-${String(dayOfMonth).padStart(2, '0')}`);
            return [on];
          }),
        );
        expect(new Set(placed).size).toBe(placed.length);
        expect(placed.length).toBeGreaterThanOrEqual(365);
        expect([placed.toSorted()[0], placed.toSorted().at(-1)]).toEqual([fromOn, toOn]);
      }),
    );
  });

  it('has no thirtieth of February', () => {
    const { rows } = layYear('2026-01-01', '2026-12-31');
    expect(rows[29]?.days[1]).toBeNull();
    expect(rows[27]?.days[1]).toBe('2026-02-28');
  });
});

describe('dayAfterKey', () => {
  const year = { fromOn: '2025-11-27', toOn: '2026-11-26' };

  it.each([
    ['2026-01-31', 'ArrowDown', '2026-02-01'],
    ['2026-03-01', 'ArrowUp', '2026-02-28'],
    ['2026-01-31', 'ArrowRight', '2026-02-28'],
    ['2026-03-31', 'ArrowLeft', '2026-02-28'],
    ['2026-03-31', 'Home', '2025-11-27'],
    ['2026-03-31', 'End', '2026-11-26'],
    ['2026-03-31', 'a', '2026-03-31'],
    ['2026-11-26', 'ArrowDown', '2026-11-26'],
    ['2026-11-20', 'ArrowRight', '2026-11-20'],
  ])('from %s, %s leads to %s', (on, key, expected) => {
    expect(dayAfterKey(on, key, year)).toBe(expected);
  });

  it('never leaves the year', () => {
    const keys = fc.array(fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'));
    fc.assert(
      fc.property(keys, (pressed) => {
        const on = pressed.reduce((day, key) => dayAfterKey(day, key, year), '2026-05-31');
        expect(on >= year.fromOn && on <= year.toOn).toBe(true);
      }),
    );
  });
});
