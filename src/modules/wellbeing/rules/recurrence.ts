import { RRuleTemporal } from 'rrule-temporal';

/** When a ritual wants to happen, as its row says. */
export interface Schedule {
  frequency: 'once' | 'daily' | 'weekdays' | 'weekly' | 'monthly' | 'after_shift';
  /** Local time, HH:MM. */
  at_time: string;
  week_day: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU' | null;
  minutes_after_shift: number;
  time_zone: string;
  is_paused: boolean;
  created_at: string;
}

interface Worked {
  kind: 'garde' | 'repos' | 'conges';
  starts_at: string;
  ends_at: string;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();
const mostClocks = 50;

/** Making a clock costs far more than reading it, and few zones are ever asked for. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  if (clocks.size >= mostClocks) clocks.clear();
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** The clock on the wall of a time zone, as if it were UTC. */
export function wallClockMs(instantMs: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The instant at which a wall shows a time. Where the clock jumps over it, the time an hour later; where the clock
 * shows it twice, the first: a ritual is neither lost nor doubled on the night of a change.
 */
export function instantOf(wallMs: number, timeZone: string): number {
  const offsetBefore = wallClockMs(wallMs - dayMs, timeZone) - (wallMs - dayMs);
  const offsetAfter = wallClockMs(wallMs + dayMs, timeZone) - (wallMs + dayMs);
  // Almost every day: no change of clocks around it.
  if (offsetBefore === offsetAfter) return wallMs - offsetBefore;
  const candidates = [wallMs - offsetBefore, wallMs - offsetAfter].sort((a, b) => a - b);
  const exact = candidates.find((instant) => wallClockMs(instant, timeZone) === wallMs);
  return exact ?? wallMs - offsetBefore;
}

const rules = {
  once: () => 'FREQ=DAILY;COUNT=1',
  daily: () => 'FREQ=DAILY',
  weekdays: () => 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: (day: string) => `FREQ=WEEKLY;BYDAY=${day}`,
  monthly: () => 'FREQ=MONTHLY',
} as const;

/** A recurrence in the words of RFC 5545; null for what follows shifts instead of the calendar. */
export function recurrenceOf({ frequency, week_day: day }: Schedule): string | null {
  return frequency === 'after_shift' ? null : rules[frequency](day ?? 'MO');
}

function calendarTimes(schedule: Schedule, rule: string, fromMs: number, most: number): number[] {
  const [hours = 0, minutes = 0] = schedule.at_time.split(':').map(Number);
  const first = new Date(wallClockMs(Date.parse(schedule.created_at), schedule.time_zone));
  first.setUTCHours(hours, minutes, 0, 0);
  // Days are counted on the wall, where every day has its 24 hours; each is then placed in the real world.
  const start = first.toISOString().replace(/[-:]|\.\d+/g, '');
  const recurrence = new RRuleTemporal({ rruleString: `DTSTART:${start}\nRRULE:${rule}` });
  const times: number[] = [];
  let wallMs = wallClockMs(fromMs, schedule.time_zone) - dayMs;
  while (times.length < most) {
    const next = recurrence.next(new Date(wallMs));
    if (!next) break;
    wallMs = next.epochMilliseconds;
    const instant = instantOf(wallMs, schedule.time_zone);
    if (instant > fromMs && instant >= Date.parse(schedule.created_at)) times.push(instant);
  }
  return times;
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

/**
 * The next instants of a ritual after a moment, in order, in milliseconds; none while it is paused. After a night
 * shift, the delay is counted from its end in real minutes, whatever the clock did meanwhile.
 */
export function nextTimes(
  schedule: Schedule,
  shifts: readonly Worked[],
  fromMs: number,
  most: number,
): number[] {
  if (schedule.is_paused) return [];
  const rule = recurrenceOf(schedule);
  if (rule) return calendarTimes(schedule, rule, fromMs, most);
  return shifts
    .filter((shift) => isNight(shift, schedule.time_zone))
    .map(({ ends_at }) => Date.parse(ends_at) + schedule.minutes_after_shift * minuteMs)
    .filter((instant) => instant > fromMs)
    .sort((a, b) => a - b)
    .slice(0, most);
}
