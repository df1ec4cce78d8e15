import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Worked } from '../../rules/recurrence.ts';
import { instantOf, wallClockMs } from '../../rules/wall-clock.ts';
import { type PlannedRitual, planReminders } from './plan-reminders.rules.ts';
import { decideReminders, type Limits, lessMs, type Past } from './reminder.rules.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const days = 60;
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
// Sixty days from here hold a change of clocks, or none.
const begins = fc.constantFrom(
  '2026-10-01T00:00Z',
  '2027-03-01T00:00Z',
  '2027-10-01T00:00Z',
  '2026-12-01T00:00Z',
);
const zone = fc.constantFrom('Europe/Paris', 'America/Martinique', 'Pacific/Noumea');
const rituals = fc.array(
  fc.record({
    frequency: fc.constantFrom('daily', 'weekdays', 'weekly', 'monthly', 'after_shift', 'custom' as const),
    at_time: clock,
    minutes_after_shift: fc.nat(1440),
  }),
  { minLength: 1, maxLength: 6 },
);
const person = fc.record({
  begins,
  zone,
  rituals,
  cap: fc.integer({ min: 1, max: 21 }),
  quiet: fc.tuple(clock, clock),
  /** Night shifts and leave by the day on which they begin. */
  nights: fc.uniqueArray(fc.nat(days), { maxLength: 12 }),
  leave: fc.option(fc.tuple(fc.nat(days), fc.integer({ min: 1, max: 20 }))),
  lessDays: fc.uniqueArray(fc.nat(days), { maxLength: 3 }),
  pauseDay: fc.option(fc.nat(days)),
  wellDays: fc.uniqueArray(fc.nat(days), { maxLength: 10 }),
  /** How late the job wakes at each reminder, in seconds. */
  delay: fc.integer({ min: -30, max: 40 }),
});
type Someone = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

const iso = (ms: number) => new Date(ms).toISOString();

function scheduleOf(someone: Someone, startMs: number): { rituals: PlannedRitual[]; shifts: Worked[] } {
  const nights = someone.nights.map((day) => ({
    kind: 'garde' as const,
    starts_at: iso(startMs + day * dayMs + 17 * hourMs),
    ends_at: iso(startMs + day * dayMs + 31 * hourMs),
  }));
  const leave = (someone.leave ? [someone.leave] : []).map(([day, length]) => ({
    kind: 'conges' as const,
    starts_at: iso(startMs + day * dayMs),
    ends_at: iso(startMs + (day + length) * dayMs),
  }));
  const planned = someone.rituals.map((ritual, index) => ({
    ...ritual,
    id: String(index),
    recurrence: ritual.frequency === 'custom' ? 'FREQ=WEEKLY;BYDAY=TU,SA' : null,
    week_day: null,
    ends_on: null,
    ends_after: null,
    is_paused: false,
    paused_until: null,
    time_zone: someone.zone,
    created_at: iso(startMs - dayMs),
  }));
  return { rituals: planned, shifts: [...nights, ...leave] };
}

interface Given {
  atMs: number;
  outcome: string;
}

interface Moment {
  id: string;
  dueMs: number;
}

const inOrder = (moments: Moment[]) => moments.sort((a, b) => a.dueMs - b.dueMs || a.id.localeCompare(b.id));

/** The moments of sixty days, worked out a week at a time as the job does. */
function plannedOf(someone: Someone): Moment[] {
  const startMs = Date.parse(someone.begins);
  const { rituals: own, shifts } = scheduleOf(someone, startMs);
  const weeks = Array.from({ length: Math.ceil(days / 7) }, (_, week) => startMs + week * 7 * dayMs);
  return inOrder(
    weeks
      .flatMap((ms) => planReminders(own, shifts, ms, ms + 7 * dayMs))
      .map(({ ritual_id, due_at }) => ({ id: ritual_id, dueMs: Date.parse(due_at) })),
  );
}

/** As many moments, but without the library that repeats, which takes its time: each ritual on some days. */
function momentsOf({ begins: start, zone: timeZone, rituals: own }: Someone): Moment[] {
  return inOrder(
    own.flatMap(({ at_time, minutes_after_shift: every }, index) =>
      Array.from({ length: days }, (_, day) => day)
        .filter((day) => day % ((every % 4) + 1) === 0)
        .map((day) => {
          const wall = `${iso(Date.parse(start) + day * dayMs).slice(0, 10)}T${at_time}Z`;
          return { id: String(index), dueMs: instantOf(Date.parse(wall), timeZone) };
        }),
    ),
  );
}

/** Sixty days of somebody: what was decided at each moment, given the days on which they said « moins ». */
function live(someone: Someone, moments: readonly Moment[], lessDays: readonly number[]): Given[] {
  const startMs = Date.parse(someone.begins);
  const { shifts } = scheduleOf(someone, startMs);
  const presses = lessDays.map((day) => startMs + day * dayMs).sort((a, b) => a - b);
  const limits: Limits = {
    weekly_cap: someone.cap,
    quiet_from: someone.quiet[0],
    quiet_until: someone.quiet[1],
    time_zone: someone.zone,
    paused_until: null,
    less_since: null,
    less_until: null,
    less_level: 0,
  };
  const past: Past[] = [];
  const pauseMs = someone.pauseDay === null ? Number.NaN : startMs + someone.pauseDay * dayMs;
  return moments.flatMap((moment) => {
    const atMs = moment.dueMs + someone.delay * 1000;
    while (presses[0] !== undefined && presses[0] <= atMs) {
      const pressMs = presses.shift() ?? 0;
      const isActive = limits.less_until !== null && pressMs < Date.parse(limits.less_until);
      limits.less_level = isActive ? Math.min(limits.less_level + 1, 4) : 1;
      limits.less_since = iso(pressMs);
      limits.less_until = iso(pressMs + lessMs);
    }
    limits.paused_until = atMs >= pauseMs ? iso(pauseMs + 14 * dayMs) : null;
    const due = {
      ...moment,
      isOnShift: shifts.some(
        ({ starts_at, ends_at }) => Date.parse(starts_at) <= atMs && atMs < Date.parse(ends_at),
      ),
      doneMs: null,
      isDoingWell: someone.wellDays.includes(Math.floor((atMs - startMs) / dayMs)),
    };
    return decideReminders([due], limits, past, atMs).map(({ outcome }) => {
      if (outcome === 'sent' || outcome === 'less') past.push({ outcome, atMs });
      return { atMs, outcome };
    });
  });
}

const sentOf = (given: readonly Given[]) =>
  given.filter(({ outcome }) => outcome === 'sent').map(({ atMs }) => atMs);
const inside = (times: readonly number[], fromMs: number, toMs: number) =>
  times.filter((ms) => ms >= fromMs && ms < toMs).length;

/** What was sent although it should not have been, a word each. */
function breaches(someone: Someone, sent: readonly number[]): string[] {
  const startMs = Date.parse(someone.begins);
  const [from, until] = someone.quiet;
  const spans = scheduleOf(someone, startMs).shifts.map(({ starts_at, ends_at }) => [
    Date.parse(starts_at),
    Date.parse(ends_at),
  ]);
  if (someone.pauseDay !== null) {
    const pausedMs = startMs + someone.pauseDay * dayMs;
    spans.push([pausedMs, pausedMs + 14 * dayMs]);
  }
  return sent.flatMap((atMs) => {
    const wall = iso(wallClockMs(atMs, someone.zone)).slice(11, 16);
    const isInQuiet = from <= until ? wall >= from && wall < until : wall >= from || wall < until;
    return [
      ...(inside(sent, atMs, atMs + 7 * dayMs) > someone.cap ? ['limit'] : []),
      ...(isInQuiet ? ['quiet'] : []),
      ...(spans.some(([start = 0, end = 0]) => start <= atMs && atMs < end) ? ['shift, leave or pause'] : []),
      ...(someone.wellDays.includes(Math.floor((atMs - startMs) / dayMs)) ? ['well'] : []),
    ];
  });
}

it.each([
  ['as planned', plannedOf, 8],
  ['at any moments', momentsOf, 200],
])(
  'never goes above the limit in any seven days, nor into the quiet hours, a shift, a leave or a pause, %s',
  (_name, momentsFor, numRuns) => {
    let total = 0;
    fc.assert(
      fc.property(person, (someone) => {
        const sent = sentOf(live(someone, momentsFor(someone), someone.lessDays));
        total += sent.length;
        expect(breaches(someone, sent)).toEqual([]);
      }),
      { numRuns },
    );
    // A rule that never speaks would keep all of this as well.
    expect(total).toBeGreaterThan(numRuns);
  },
);

it('« moins », said once, leaves exactly the half of the next fourteen days, rounded down', () => {
  fc.assert(
    fc.property(person, fc.nat(days - 14), (someone, day) => {
      const moments = momentsOf(someone);
      const without = sentOf(live(someone, moments, []));
      const withLess = sentOf(live(someone, moments, [day]));
      const pressMs = Date.parse(someone.begins) + day * dayMs;
      const usual = inside(without, pressMs, pressMs + lessMs);
      expect(inside(withLess, pressMs, pressMs + lessMs)).toBe(Math.floor(usual / 2));
      expect(inside(withLess, 0, pressMs)).toBe(inside(without, 0, pressMs));
    }),
    { numRuns: 200 },
  );
});

it('« moins », however often it is said, never brings more', () => {
  fc.assert(
    fc.property(person, (someone) => {
      const moments = momentsOf(someone);
      const without = new Set(sentOf(live(someone, moments, [])));
      expect(sentOf(live(someone, moments, someone.lessDays)).filter((ms) => !without.has(ms))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
