import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarRefusal } from './calendar-refusal.ts';
import { mostSteps } from './expand-event.rules.ts';
import { readCalendar } from './read-calendar.rules.ts';

const dayMs = 86_400_000;
const now = Date.parse('2026-10-20T00:00:00Z');
const window = { fromMs: now - 7 * dayMs, toMs: now + 366 * dayMs };
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const paris = (name: string, local: string) => `${name};TZID=Europe/Paris:${local}`;
const night = (day: string, next: string) => [
  paris('DTSTART', `${day}T183000`),
  paris('DTEND', `${next}T080000`),
];
const read = (...events: string[]) => readCalendar(calendar(...events), 'Europe/Paris', window);
const spans = (...events: string[]) =>
  read(...events).lines.map(({ starts_at, ends_at }) => [starts_at.slice(0, 16), ends_at.slice(0, 16)]);

function refusal(raw: string): string {
  try {
    readCalendar(raw, 'Europe/Paris', window);
  } catch (error) {
    if (error instanceof CalendarRefusal) return error.reason;
    throw error;
  }
  return 'was read';
}

describe('is refused as a whole', () => {
  const rule = (text: string, start = '20261025') =>
    calendar(event(...night(start, String(Number(start) + 1)), `RRULE:${text}`));
  it.each([
    ['what is no calendar', 'bonjour', 'notCalendar'],
    ['an empty text', '', 'notCalendar'],
    ['a page of the web', '<!doctype html><p>BEGIN:VCALENDAR</p>', 'notCalendar'],
    ['a calendar cut short', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Garde', 'notCalendar'],
    ['ends that do not match', calendar('BEGIN:VEVENT', 'END:VTODO'), 'notCalendar'],
    ['a rule by the second', rule('FREQ=SECONDLY'), 'ruleTooFrequent'],
    ['a rule by the minute', rule('FREQ=MINUTELY;COUNT=3'), 'ruleTooFrequent'],
    ['a rule by the hour', rule('FREQ=HOURLY'), 'ruleTooFrequent'],
    ['a day repeated by the second', rule('FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1'), 'ruleUnreadable'],
    ['a count to be walked through', rule('FREQ=DAILY;COUNT=999999999', '19900101'), 'ruleTooLong'],
    [
      'boxes in boxes',
      calendar(...Array<string>(50).fill('BEGIN:X'), ...Array<string>(50).fill('END:X')),
      'tooDeep',
    ],
    [
      'ten thousand time zones',
      calendar(...Array<string>(9000).fill('BEGIN:VTIMEZONE\r\nEND:VTIMEZONE')),
      'tooManyTimeZones',
    ],
    ['a line without an end', calendar(event(`SUMMARY:${'a'.repeat(300_000)}`)), 'lineTooLong'],
    ['a line folded without an end', calendar(event(`SUMMARY:a${'\r\n a'.repeat(100_000)}`)), 'lineTooLong'],
    ['thirty thousand lines', calendar(...Array<string>(30_000).fill('X:1')), 'tooManyLines'],
    [
      'more than a thousand nights',
      calendar(
        ...Array.from({ length: 3 }, (_, index) =>
          event(...night('20261020', '20261021'), `SUMMARY:${index}`, 'RRULE:FREQ=DAILY'),
        ),
      ),
      'tooManyEvents',
    ],
    [
      'two hundred rules',
      calendar(
        ...Array.from({ length: 200 }, (_, index) =>
          event(...night('20261020', '20261021'), `UID:${index}`, 'RRULE:FREQ=YEARLY'),
        ),
      ),
      'tooManyRules',
    ],
    [
      'dates upon dates',
      calendar(
        ...Array.from({ length: 30 }, (_, index) =>
          event(
            ...night('20261020', '20261021'),
            `UID:${index}`,
            `EXDATE:${Array<string>(200).fill('20261020T183000Z').join(',')}`,
          ),
        ),
      ),
      'tooManyDates',
    ],
  ])('%s', (_name, raw, reason) => {
    expect(refusal(raw)).toBe(reason);
  });

  it('and never fails in another way, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'SUMMARY:Garde',
        'DTSTART:20261024T183000',
        'DTEND;TZID=X:20261025T080000',
        'DURATION:PT1H',
        'DURATION:x',
        'RRULE:FREQ=DAILY;COUNT=3',
        'RRULE:FREQ=MONTHLY;BYDAY=9MO',
        'RRULE:',
        'EXDATE:',
        'RDATE;VALUE=PERIOD:20261024T183000Z/PT5H',
        'DTSTART;VALUE=DATE:20260231',
        'DTSTART;X="a:b":20261024',
        ' folded',
        'nonsense',
        'RECURRENCE-ID:20261024T183000',
      ],
    );
    const text = fc
      .array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ maxLength: 20 })), { maxLength: 30 })
      .map((lines) => lines.join('\r\n'));
    fc.assert(
      fc.property(text, (raw) => {
        refusal(raw);
        refusal(calendar(event(raw)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('does work that is bounded whatever the calendar says', () => {
  it('opens each rule once, and stops at the hundredth', () => {
    const many = Array.from({ length: 90 }, (_, index) =>
      event(...night('20200101', '20200102'), `UID:${index}`, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    );
    expect(read(...many).work).toEqual({ lines: 90 * 6 + 3, rules: 90, dates: 90 });
    expect(mostSteps * 100).toBeLessThanOrEqual(200_000);
  });

  it('does not look at what it does not need', () => {
    const heavy = event(
      ...night('20261024', '20261025'),
      'SUMMARY:Garde',
      `DESCRIPTION:${'x'.repeat(400_000)}`,
    );
    expect(read(heavy).lines).toHaveLength(1);
    const own =
      'BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE';
    expect(read(own, event(...night('20261024', '20261025'), 'SUMMARY:Garde')).work.rules).toBe(0);
  });
});

describe('the hours of a shift', () => {
  it.each([
    ['in its own zone', night('20261120', '20261121'), ['2026-11-20T17:30', '2026-11-21T07:00']],
    [
      'in UTC',
      ['DTSTART:20261120T183000Z', 'DTEND:20261121T080000Z'],
      ['2026-11-20T18:30', '2026-11-21T08:00'],
    ],
    [
      'floating, by the person’s clock',
      ['DTSTART:20261120T183000', 'DURATION:PT13H30M'],
      ['2026-11-20T17:30', '2026-11-21T07:00'],
    ],
    [
      'by a name of Outlook',
      ['DTSTART;TZID=Romance Standard Time:20261120T183000', 'DURATION:PT1H'],
      ['2026-11-20T17:30', '2026-11-20T18:30'],
    ],
    [
      'by a long name',
      ['DTSTART;TZID="/example.org/America/Martinique":20261120T183000', 'DURATION:PT1H'],
      ['2026-11-20T22:30', '2026-11-20T23:30'],
    ],
    [
      'on the night when the clock goes back',
      night('20261024', '20261025'),
      ['2026-10-24T16:30', '2026-10-25T07:00'],
    ],
    [
      'on the night when it goes forward',
      night('20270327', '20270328'),
      ['2027-03-27T17:30', '2027-03-28T06:00'],
    ],
    ['a whole day', ['DTSTART;VALUE=DATE:20261120'], ['2026-11-19T23:00', '2026-11-20T23:00']],
  ])('%s', (_name, lines, expected) => {
    expect(spans(event('SUMMARY:Garde', ...lines))).toEqual([expected]);
  });

  it('says which are whole days, and which zone it did not know', () => {
    expect(read(event('DTSTART;VALUE=DATE:20261120')).lines[0]).toMatchObject({ isAllDay: true });
    const strange = event('DTSTART;TZID=Customized Time Zone:20261120T183000', 'DURATION:PT1H');
    expect(read(strange).lines[0]).toMatchObject({
      isZoneAssumed: true,
      starts_at: '2026-11-20T17:30:00.000Z',
    });
  });
});

describe('a repeated shift', () => {
  const weekly = (...more: string[]) =>
    event('UID:a', 'SUMMARY:Garde', ...night('20261017', '20261018'), 'RRULE:FREQ=WEEKLY;COUNT=4', ...more);

  it('keeps its hours on the wall across the change of clocks', () => {
    expect(spans(weekly())).toEqual([
      ['2026-10-17T16:30', '2026-10-18T06:00'],
      ['2026-10-24T16:30', '2026-10-25T07:00'],
      ['2026-10-31T17:30', '2026-11-01T07:00'],
      ['2026-11-07T17:30', '2026-11-08T07:00'],
    ]);
  });

  it('leaves out, adds, moves and cancels single nights', () => {
    const moved = event(
      'UID:a',
      'SUMMARY:Garde',
      paris('RECURRENCE-ID', '20261031T183000'),
      ...night('20261102', '20261103'),
    );
    const cancelled = event(
      'UID:a',
      paris('RECURRENCE-ID', '20261107T183000'),
      ...night('20261107', '20261108'),
      'STATUS:CANCELLED',
    );
    const series = weekly(paris('EXDATE', '20261024T183000'), paris('RDATE', '20261115T183000'));
    expect(spans(series, moved, cancelled).map(([start]) => start)).toEqual([
      '2026-10-17T16:30',
      '2026-11-02T17:30',
      '2026-11-15T17:30',
    ]);
  });

  it('ends on the day it says, in its own zone', () => {
    const until = (last: string) =>
      spans(event(...night('20261018', '20261019'), `RRULE:FREQ=DAILY;UNTIL=${last}`)).length;
    expect([until('20261020'), until('20261020T163000Z'), until('20261020T162959Z')]).toEqual([3, 3, 2]);
  });

  it('is read from last week to a year ahead', () => {
    const daily = read(event('SUMMARY:Nuit', ...night('20250101', '20250102'), 'RRULE:FREQ=DAILY'));
    expect(daily.lines.at(0)?.starts_at).toBe('2026-10-12T16:30:00.000Z');
    expect(daily.lines).toHaveLength(374);
    expect(read(event('SUMMARY:Garde', ...night('20250101', '20250102'))).left.outside).toBe(1);
  });
});

describe('what an event is', () => {
  const kind = (title: string) =>
    read(event(`SUMMARY:${title}`, ...night('20261120', '20261121'))).lines[0]?.kind;
  it.each([
    ['Garde réa', 'garde'],
    ['GARDES CHU', 'garde'],
    ['Astreinte viscérale', 'garde'],
    ['Nuit urgences', 'garde'],
    ['Repos de garde', 'repos'],
    ['Récup', 'repos'],
    ['Lendemain de garde', 'repos'],
    ['Congés annuels', 'conges'],
    ['RTT', 'conges'],
    ['Garde d’enfants', null],
    ['Dentiste', null],
    ['Nuitée', null],
  ])('« %s »', (title, expected) => {
    expect(kind(title)).toBe(expected);
  });

  it('is left to the person when it is longer than any shift', () => {
    const week = event('SUMMARY:Astreinte', 'DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261127');
    expect(read(week).lines[0]?.kind).toBeNull();
  });
});
