import { RRuleTemporal } from 'rrule-temporal';
import { instantOf, wallClockMs } from './wall-clock.ts';

/** When a ritual wants to happen, as its row says. */
export interface Schedule {
  frequency: 'once' | 'daily' | 'weekdays' | 'weekly' | 'monthly' | 'after_shift' | 'custom';
  /** Its own rule, in the words of RFC 5545, when the frequency is `custom`. */
  recurrence: string | null;
  /** Local time, HH:MM. */
  at_time: string;
  week_day: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU' | null;
  minutes_after_shift: number;
  time_zone: string;
  /** Its last day, YYYY-MM-DD. */
  ends_on: string | null;
  /** How many times, from its creation. */
  ends_after: number | null;
  is_paused: boolean;
  /** When the pause ends by itself; null: until the person says so. */
  paused_until: string | null;
  created_at: string;
}

export interface Worked {
  kind: 'garde' | 'repos' | 'conges';
  starts_at: string;
  ends_at: string;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Steps that the library may take: a rule that finds nothing within them is no schedule. */
const mostSteps = 2000;
/** No ritual is looked for beyond. */
const farMs = Date.parse('2200-01-01T00:00:00Z');

/** The same day each month, or the last one where a month is too short for it. */
function monthlyRule(day: number): string {
  if (day <= 28) return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
  const days = [28, 29, 30, 31].filter((candidate) => candidate <= day);
  return `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}

function repetitionOf({ frequency, recurrence, week_day, created_at, time_zone }: Schedule): string {
  switch (frequency) {
    case 'weekdays':
      return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${week_day ?? 'MO'}`;
    case 'monthly':
      return monthlyRule(new Date(wallClockMs(Date.parse(created_at), time_zone)).getUTCDate());
    case 'custom':
      return recurrence ?? 'FREQ=DAILY';
    default:
      return 'FREQ=DAILY';
  }
}

/** A recurrence in the words of RFC 5545; null for what follows shifts instead of the calendar. */
export function recurrenceOf(schedule: Schedule): string | null {
  if (schedule.frequency === 'after_shift') return null;
  const repetition = repetitionOf(schedule);
  if (schedule.frequency === 'once') return `${repetition};COUNT=1`;
  if (schedule.ends_after !== null) return `${repetition};COUNT=${schedule.ends_after}`;
  if (schedule.ends_on === null) return repetition;
  return `${repetition};UNTIL=${schedule.ends_on.replaceAll('-', '')}T235959Z`;
}

/** The wall's first time at or after the creation: the times that are counted begin there. */
function firstWallMs({ at_time, created_at, time_zone }: Schedule): number {
  const [hours = 0, minutes = 0] = at_time.split(':').map(Number);
  const createdMs = wallClockMs(Date.parse(created_at), time_zone);
  const first = new Date(createdMs).setUTCHours(hours, minutes, 0, 0);
  return first < createdMs ? first + dayMs : first;
}

interface Asked {
  fromMs: number;
  /** Nothing later is looked for. */
  untilMs: number;
  most: number;
  isFree: (ms: number) => boolean;
}

/** Times on the wall after one, a fortnight at once and then one by one: most askers want the next few days. */
function* wallTimes(recurrence: RRuleTemporal, fromMs: number, untilMs: number): Generator<number> {
  const soonMs = Math.min(fromMs + 16 * dayMs, untilMs);
  for (const time of recurrence.between(new Date(fromMs), new Date(soonMs))) yield time.epochMilliseconds;
  if (soonMs === untilMs) return;
  let wallMs = soonMs - 1;
  for (let step = 0; step < mostSteps && wallMs < untilMs; step += 1) {
    const next = recurrence.next(new Date(wallMs));
    if (!next) return;
    wallMs = next.epochMilliseconds;
    yield wallMs;
  }
}

function calendarTimes(schedule: Schedule, rule: string, { fromMs, untilMs, most, isFree }: Asked): number[] {
  // Days are counted on the wall, where every day has its 24 hours; each is then placed in the real world.
  const start = new Date(firstWallMs(schedule)).toISOString().replace(/[-:]|\.\d+/g, '');
  const recurrence = new RRuleTemporal({
    rruleString: `DTSTART:${start}\nRRULE:${rule}`,
    maxIterations: mostSteps,
    maxCandidateEvaluations: mostSteps,
  });
  const times = new Set<number>();
  for (const wallMs of wallTimes(
    recurrence,
    wallClockMs(fromMs, schedule.time_zone) - dayMs,
    untilMs + 2 * dayMs,
  )) {
    const instant = instantOf(wallMs, schedule.time_zone);
    if (instant > untilMs) break;
    if (instant > fromMs && isFree(instant)) times.add(instant);
    if (times.size >= most) break;
  }
  return [...times];
}

/** A shift is a night's when it holds three in the morning. */
function isNight({ kind, starts_at, ends_at }: Worked, timeZone: string): boolean {
  if (kind !== 'garde') return false;
  const startMs = Date.parse(starts_at);
  const wall = new Date(wallClockMs(startMs, timeZone));
  if (wall.getUTCHours() >= 3) wall.setUTCDate(wall.getUTCDate() + 1);
  wall.setUTCHours(3, 0, 0, 0);
  const threeMs = instantOf(wall.getTime(), timeZone);
  return threeMs >= startMs && threeMs <= Date.parse(ends_at);
}

/** The delay is counted from the shift's end in real minutes, whatever the clock did meanwhile. */
function shiftTimes(schedule: Schedule, shifts: readonly Worked[]): number[] {
  const { minutes_after_shift, time_zone, created_at, ends_after, ends_on } = schedule;
  const times = shifts
    .filter((shift) => isNight(shift, time_zone))
    .map(({ ends_at }) => Date.parse(ends_at) + minutes_after_shift * minuteMs)
    .sort((a, b) => a - b);
  if (ends_after !== null) return times.filter((ms) => ms >= Date.parse(created_at)).slice(0, ends_after);
  if (ends_on === null) return times;
  return times.filter((ms) => wallClockMs(ms, time_zone) < Date.parse(`${ends_on}T00:00:00Z`) + dayMs);
}

/**
 * The next instants of a ritual after a moment, in order, in milliseconds; none while it is paused, nor during
 * declared leave.
 *
 * @throws what the library says of a rule that it cannot follow; `scheduleFault` tells beforehand
 */
export function nextTimes(
  schedule: Schedule,
  shifts: readonly Worked[],
  fromMs: number,
  most: number,
  untilMs = farMs,
): number[] {
  const { is_paused, paused_until } = schedule;
  if (is_paused && paused_until === null) return [];
  const afterMs =
    is_paused && paused_until !== null ? Math.max(fromMs, Date.parse(paused_until) - 1) : fromMs;
  const leaves = shifts.filter(({ kind }) => kind === 'conges');
  const isFree = (ms: number) =>
    !leaves.some(({ starts_at, ends_at }) => Date.parse(starts_at) <= ms && ms < Date.parse(ends_at));
  const rule = recurrenceOf(schedule);
  if (rule) return calendarTimes(schedule, rule, { fromMs: afterMs, untilMs, most, isFree });
  return shiftTimes(schedule, shifts)
    .filter((ms) => ms > afterMs && ms <= untilMs && isFree(ms))
    .slice(0, most);
}
