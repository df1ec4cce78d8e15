import { describe, expect, it } from 'vitest';
import { decideReminder, decideReminders, isQuiet, type Limits, type Past } from './reminder.rules.ts';

const limits: Limits = {
  weekly_cap: 3,
  quiet_from: '22:00',
  quiet_until: '07:30',
  time_zone: 'Europe/Paris',
  paused_until: null,
  less_since: null,
  less_until: null,
  less_level: 0,
};
const noon = Date.parse('2026-11-26T11:00:00Z');
const minuteMs = 60_000;
const dayMs = 86_400_000;
const due = { dueMs: noon, isOnShift: false, doneMs: null, isDoingWell: false };
const sent = (daysAgo: number): Past => ({ outcome: 'sent', atMs: noon - daysAgo * dayMs });

describe('a reminder whose moment has come', () => {
  it.each([
    ['is sent', {}, {}, [], 'sent'],
    ['up to an hour late is sent', { dueMs: noon - 60 * minuteMs }, {}, [], 'sent'],
    ['later than that is not worth giving', { dueMs: noon - 61 * minuteMs }, {}, [], 'late'],
    ['waits while all are paused', {}, { paused_until: '2026-11-26T11:00:01Z' }, [], 'paused'],
    ['comes again at the end of the pause', {}, { paused_until: '2026-11-26T11:00:00Z' }, [], 'sent'],
    ['does not disturb a shift', { isOnShift: true }, {}, [], 'shift'],
    ['is not given for what was done that day', { doneMs: noon - 3 * 3_600_000 }, {}, [], 'done'],
    ['is given for what was done the day before', { doneMs: noon - 13 * 3_600_000 }, {}, [], 'sent'],
    ['is not given when doing well', { isDoingWell: true }, {}, [], 'well'],
    ['is not given in the quiet hours', {}, { quiet_from: '11:00', quiet_until: '13:00' }, [], 'quiet'],
    ['is given below the limit of the week', {}, {}, [sent(1), sent(2), sent(7)], 'sent'],
    ['is not given at the limit of the week', {}, {}, [sent(1), sent(2), sent(6.99)], 'cap'],
  ])('%s', (_name, about, changed, past, expected) => {
    expect(decideReminder({ ...due, ...about }, { ...limits, ...changed }, past, noon)).toBe(expected);
  });
});

describe('quiet hours', () => {
  it.each([
    ['22:00', '07:30', ['21:59', false], ['22:00', true], ['00:00', true], ['07:29', true], ['07:30', false]],
    ['12:00', '14:00', ['11:59', false], ['12:00', true], ['13:59', true], ['14:00', false]],
    ['08:00', '08:00', ['08:00', false], ['20:00', false]],
  ] as const)('from %s until %s', (quiet_from, quiet_until, ...cases) => {
    for (const [clock, expected] of cases) {
      const moment = Date.parse(`2026-11-26T${clock}:00Z`);
      expect([clock, isQuiet({ ...limits, quiet_from, quiet_until, time_zone: 'UTC' }, moment)]).toEqual([
        clock,
        expected,
      ]);
    }
  });

  it.each([
    ['spring 2027', '2027-03-28T05:29:59Z', '2027-03-28T05:30:00Z'],
    ['autumn 2026', '2026-10-25T06:29:59Z', '2026-10-25T06:30:00Z'],
    ['autumn 2027', '2027-10-31T06:29:59Z', '2027-10-31T06:30:00Z'],
  ])('end by the wall’s clock on the morning after the change, %s', (_name, before, after) => {
    expect([isQuiet(limits, Date.parse(before)), isQuiet(limits, Date.parse(after))]).toEqual([true, false]);
  });
});

describe('« moins »', () => {
  const less = (level: number): Limits => ({
    ...limits,
    weekly_cap: 21,
    less_since: new Date(noon).toISOString(),
    less_until: new Date(noon + 14 * dayMs).toISOString(),
    less_level: level,
  });
  const outcomes = (level: number, days: number) => {
    const past: Past[] = [];
    return Array.from({ length: days }, (_, day) => {
      const atMs = noon + day * dayMs;
      const outcome = decideReminder({ ...due, dueMs: atMs }, less(level), past, atMs);
      if (outcome === 'sent' || outcome === 'less') past.push({ outcome, atMs });
      return outcome === 'sent' ? 1 : 0;
    });
  };
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

  it('keeps the half of the next fourteen days, then none is withheld', () => {
    expect(outcomes(1, 16).join('')).toBe('0101010101010111');
    expect([1, 2, 3, 4].map((level) => sum(outcomes(level, 14)))).toEqual([7, 3, 1, 0]);
  });
});

it('decides what is due at once in order, each knowing of those before', () => {
  const many = ['d', 'b', 'a', 'c'].map((id, index) => ({ ...due, id, dueMs: noon - index * minuteMs }));
  expect(decideReminders(many, limits, [], noon)).toEqual([
    { id: 'c', outcome: 'sent' },
    { id: 'a', outcome: 'sent' },
    { id: 'b', outcome: 'sent' },
    { id: 'd', outcome: 'cap' },
  ]);
});
