import { describe, expect, it } from 'vitest';
import { nextTimes, recurrenceOf, type Schedule } from './recurrence.ts';

const daily: Schedule = {
  frequency: 'daily',
  recurrence: null,
  ends_on: null,
  ends_after: null,
  paused_until: null,
  at_time: '07:30',
  week_day: null,
  minutes_after_shift: 60,
  time_zone: 'Europe/Paris',
  is_paused: false,
  created_at: '2026-01-01T12:00:00Z',
};
const times = (schedule: Partial<Schedule>, from: string, most = 3) =>
  nextTimes({ ...daily, ...schedule }, [], Date.parse(from), most).map((ms) => new Date(ms).toISOString());
const garde = (starts_at: string, ends_at: string) => ({ kind: 'garde' as const, starts_at, ends_at });

describe('keeps its time on the wall across the change of clocks', () => {
  it.each([
    ['2026-03-28T00:00:00Z', '2026-03-28T06:30', '2026-03-29T05:30', '2026-03-30T05:30'],
    ['2026-10-24T00:00:00Z', '2026-10-24T05:30', '2026-10-25T06:30', '2026-10-26T06:30'],
    ['2027-03-27T00:00:00Z', '2027-03-27T06:30', '2027-03-28T05:30', '2027-03-29T05:30'],
    ['2027-10-30T00:00:00Z', '2027-10-30T05:30', '2027-10-31T06:30', '2027-11-01T06:30'],
  ])('from %s', (from, ...expected) => {
    expect(times({}, from)).toEqual(expected.map((time) => `${time}:00.000Z`));
  });

  it('moves a time that the clock jumps over an hour later, and loses no day', () => {
    expect(times({ at_time: '02:30' }, '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it('happens once on the night when the clock shows the time twice', () => {
    expect(times({ at_time: '02:30' }, '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
    expect(times({ at_time: '02:30' }, '2026-10-25T00:45:00Z', 1)).toEqual(['2026-10-26T01:30:00.000Z']);
  });
});

describe('the calendar', () => {
  it('leaves the weekend alone, or keeps to one day of the week', () => {
    expect(times({ frequency: 'weekdays' }, '2026-11-20T12:00:00Z', 2)).toEqual([
      '2026-11-23T06:30:00.000Z',
      '2026-11-24T06:30:00.000Z',
    ]);
    expect(times({ frequency: 'weekly', week_day: 'SU' }, '2026-10-20T12:00:00Z', 2)).toEqual([
      '2026-10-25T06:30:00.000Z',
      '2026-11-01T06:30:00.000Z',
    ]);
  });

  it('writes each choice as RFC 5545 does', () => {
    const rule = (frequency: Schedule['frequency']) => recurrenceOf({ ...daily, frequency, week_day: 'TH' });
    expect(rule('weekly')).toBe('FREQ=WEEKLY;BYDAY=TH');
    expect(rule('weekdays')).toBe('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR');
    expect(rule('after_shift')).toBeNull();
  });

  it('comes on the last day of a month that is too short for it', () => {
    const created_at = '2026-08-31T00:00:00Z';
    expect(times({ frequency: 'monthly', created_at }, '2026-09-01T00:00:00Z', 2)).toEqual([
      '2026-09-30T05:30:00.000Z',
      '2026-10-31T06:30:00.000Z',
    ]);
  });

  it('follows a rule of its own', () => {
    const recurrence = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH';
    const from = '2026-01-04T12:00:00Z';
    expect(times({ frequency: 'custom', recurrence, created_at: from }, from, 4)).toEqual([
      '2026-01-05T06:30:00.000Z',
      '2026-01-08T06:30:00.000Z',
      '2026-01-19T06:30:00.000Z',
      '2026-01-22T06:30:00.000Z',
    ]);
  });

  it('ends after so many times or with its last day, the first time being the first that can be', () => {
    const created_at = '2026-11-20T12:00:00Z';
    const [first, second] = ['2026-11-21T06:30:00.000Z', '2026-11-22T06:30:00.000Z'];
    expect(times({ frequency: 'once', created_at }, created_at)).toEqual([first]);
    expect(times({ ends_after: 2, created_at }, created_at)).toEqual([first, second]);
    expect(times({ ends_on: '2026-11-22', created_at }, created_at)).toEqual([first, second]);
    expect(times({ ends_after: 2, created_at }, second)).toEqual([]);
  });

  it('waits during declared leave, and until the date of a pause', () => {
    const leave = { kind: 'conges' as const, starts_at: '2026-11-20T23:00Z', ends_at: '2026-11-22T23:00Z' };
    const from = Date.parse('2026-11-20T00:00Z');
    const at = (schedule: Partial<Schedule>) =>
      nextTimes({ ...daily, ...schedule }, [leave], from, 2).map((ms) =>
        new Date(ms).toISOString().slice(0, 10),
      );
    expect(at({})).toEqual(['2026-11-20', '2026-11-23']);
    expect(at({ is_paused: true, paused_until: '2026-11-25T06:30:00Z' })).toEqual([
      '2026-11-25',
      '2026-11-26',
    ]);
  });

  it('says nothing while paused', () => {
    expect(times({ is_paused: true }, '2026-11-20T12:00:00Z')).toEqual([]);
  });
});

describe('after a night shift', () => {
  const afterShifts = (shifts: Parameters<typeof nextTimes>[1], from: string) =>
    nextTimes(
      { ...daily, frequency: 'after_shift', minutes_after_shift: 45 },
      shifts,
      Date.parse(from),
      3,
    ).map((ms) => new Date(ms).toISOString());

  it.each([
    ['spring 2026', '2026-03-28T17:30:00Z', '2026-03-29T06:30:00Z', '2026-03-29T07:15:00.000Z'],
    ['autumn 2026', '2026-10-24T16:30:00Z', '2026-10-25T07:30:00Z', '2026-10-25T08:15:00.000Z'],
    ['spring 2027', '2027-03-27T17:30:00Z', '2027-03-28T06:30:00Z', '2027-03-28T07:15:00.000Z'],
    ['autumn 2027', '2027-10-30T16:30:00Z', '2027-10-31T07:30:00Z', '2027-10-31T08:15:00.000Z'],
  ])('comes at the minute on the night of the change, %s', (_name, start, end, expected) => {
    expect(afterShifts([garde(start, end)], start)).toEqual([expected]);
  });

  it('does not follow a day shift nor a rest', () => {
    const day = garde('2026-11-20T07:00:00Z', '2026-11-20T18:00:00Z');
    const rest = { ...garde('2026-11-20T18:00:00Z', '2026-11-21T18:00:00Z'), kind: 'repos' as const };
    expect(afterShifts([day, rest], '2026-11-19T00:00:00Z')).toEqual([]);
  });

  it('is counted, ended and kept out of leave as well', () => {
    const nights = [20, 22, 24, 26].map((day) => garde(`2026-11-${day}T17:30Z`, `2026-11-${day + 1}T07:00Z`));
    const leave = { kind: 'conges' as const, starts_at: '2026-11-23T00:00Z', ends_at: '2026-11-24T00:00Z' };
    const days = (schedule: Partial<Schedule>) =>
      nextTimes({ ...daily, frequency: 'after_shift', ...schedule }, [...nights, leave], 0, 9).map((ms) =>
        new Date(ms).getUTCDate(),
      );
    expect(days({})).toEqual([21, 25, 27]);
    expect(days({ ends_after: 3 })).toEqual([21, 25]);
    expect(days({ ends_on: '2026-11-25' })).toEqual([21, 25]);
  });
});
