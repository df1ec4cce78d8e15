import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { type DimensionTrend, Trends } from '#modules/wellbeing/contract/trends.ts';
import { show } from '#web/testing/render.tsx';
import { Statistics } from './statistics.tsx';

const week = (mean: number, half: number) => ({ days: 7, mean, low: mean - half, high: mean + half });
const dimension = (changes: Partial<DimensionTrend> = {}): DimensionTrend => ({
  count: 40,
  mean: 52,
  deviation: 12.4,
  inertia: { pairs: 30, correlation: 0.1, low: -0.2, high: 0.4 },
  dayParts: [
    { fromHour: 8, count: 20, days: 20, mean: 50, low: 45, high: 55 },
    { fromHour: 20, count: 18, days: 18, mean: 53, low: 48, high: 58 },
    { fromHour: 0, count: 2, days: 2, mean: 20, low: null, high: null },
  ],
  weeks: { last: week(52, 6), before: week(50, 6), difference: 2, low: -5, high: 9, verdict: 'unclear' },
  ...changes,
});
const trends = (valence: DimensionTrend, range: Trends['range'] = 'month') =>
  Trends.parse({
    range,
    timeZone: 'Europe/Paris',
    source: null,
    fromOn: '2026-10-28',
    toOn: '2026-11-26',
    points: [],
    days: [],
    isTruncated: false,
    count: 40,
    cells: [{ valenceTenth: 5, arousalTenth: 3, count: 40 }],
    sources: [],
    valence,
    arousal: dimension(),
  });

it('says that one cannot say, wherever an interval holds zero', async () => {
  await show(<Statistics trends={trends(dimension())} />);
  expect(screen.getByText(/ne peut pas dire si c’était plus ou moins agréable/)).toBeTruthy();
  expect(screen.getByText(/ne peut pas dire qu’une heure soit plus agréable/)).toBeTruthy();
  expect(screen.getByText(/ne peut pas dire qu’un moment ressemble/)).toBeTruthy();
  expect(screen.queryByText(/Plus agréable|Moins agréable|Le plus agréable/)).toBeNull();
});

it('says how much, once it can be said', async () => {
  const lower = { last: week(40, 3), before: week(55, 3), difference: -15, low: -19.6, high: -10.4 };
  const apart = [
    { fromHour: 8, count: 20, days: 20, mean: 30, low: 25, high: 35 },
    { fromHour: 20, count: 18, days: 18, mean: 60, low: 55, high: 65 },
  ];
  const inertia = { pairs: 30, correlation: 0.5, low: 0.2, high: 0.7 };
  const valence = dimension({ weeks: { ...lower, verdict: 'lower' }, dayParts: apart, inertia });
  await show(<Statistics trends={trends(valence)} />);
  expect(screen.getByText(/Moins agréable que les sept jours d’avant\s: de 10 à 20 de moins/)).toBeTruthy();
  expect(screen.getByText(/Le plus agréable\s: 20–24\sh\s; le moins\s: 8–12\sh/)).toBeTruthy();
  expect(screen.getByText(/Un moment agréable est souvent suivi d’un autre/)).toBeTruthy();
});

it('gives every figure of its pictures in a table, with its interval', async () => {
  await show(<Statistics trends={trends(dimension())} />);
  await userEvent.click(screen.getByText('Les chiffres'));
  const said = (name: string | RegExp) =>
    screen.getByRole('rowheader', { name }).parentElement?.textContent?.replaceAll(/\s/g, ' ');
  expect(said('Moyenne')).toBe('Moyenne5252');
  expect(said(/^ces 7/)).toBe('ces 7 jours52 (46 à 58), 7 jours52 (46 à 58), 7 jours');
  expect(said(/^Écart entre/)).toContain('2 (−5 à 9)');
  expect(said(/^8–12/)).toContain('50 (45 à 55), 20 jours');
  expect(said(/^0–4/)).toContain('20, 2 jours');
  expect(said(/^4–8/)).toContain('sans valeur');
  expect(said(/^Lien/)).toContain('0,10 (−0,20 à 0,40), 30 paires');
  expect(screen.getByText(/apaisé 40/)).toBeTruthy();
});

it('compares nothing within a single day', async () => {
  await show(<Statistics trends={trends(dimension(), 'day')} />);
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'En général',
  ]);
});
