import { expect, test } from 'vitest';
import type { SealedCheckIn } from '#modules/wellbeing/contract/sealed-check-in.ts';
import { cellsOf, historyOf } from './sealed-history.ts';

const today = new Date(2026, 10, 26, 18);
const daysAgo = (days: number, hour: number) => new Date(2026, 10, 26 - days, hour).toISOString();
const checkIn = (id: string, date: string, valence: number): SealedCheckIn & { id: string } => ({
  id,
  kind: 'check_in',
  date,
  expiresAt: '2027-01-01T00:00:00Z',
  instrument: 'scan_sliders',
  valence,
  arousal: 50,
  raw: { valence, arousal: 50 },
  gesture: 'box-breathing',
});

test('draws the days of the range, oldest first; a day without a check-in stays absent', () => {
  const opened = [
    checkIn('c', daysAgo(0, 9), 80),
    checkIn('b', daysAgo(2, 20), 60),
    checkIn('a', daysAgo(2, 8), 20),
    checkIn('old', daysAgo(7, 8), 20),
  ];
  const week = historyOf(opened, 'week', today);
  expect([week.fromOn, week.toOn]).toEqual(['2026-11-20', '2026-11-26']);
  expect(week.points.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(week.days).toMatchObject([
    { on: '2026-11-24', count: 2, meanValence: 40 },
    { on: '2026-11-26', count: 1, meanValence: 80 },
  ]);
  expect(historyOf(opened, 'month', today).points).toHaveLength(4);
});

test('counts the map by tenths, its far edges included', () => {
  expect(
    cellsOf([
      { valence: 100, arousal: 0 },
      { valence: 90, arousal: 9 },
      { valence: null, arousal: 9 },
    ]),
  ).toEqual([{ valenceTenth: 9, arousalTenth: 0, count: 2 }]);
});
