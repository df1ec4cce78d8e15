import { wallClockMs } from '../../rules/wall-clock.ts';

/** The limits that a person gave. */
export interface Limits {
  weekly_cap: number;
  /** Local time, HH:MM; equal to the end: no quiet hours. */
  quiet_from: string;
  quiet_until: string;
  time_zone: string;
  paused_until: string | null;
  /** The last « moins », until when it counts, and how many add up. */
  less_since: string | null;
  less_until: string | null;
  less_level: number;
}

/** A reminder that was sent, or would have been without « moins ». */
export interface Past {
  outcome: 'sent' | 'less';
  atMs: number;
}

/** All that is known of one reminder whose moment has come. */
export interface Due {
  dueMs: number;
  /** During a shift nobody wants one; during leave rituals wait. */
  isOnShift: boolean;
  /** When the person last said something of this ritual, if they did. */
  doneMs: number | null;
  /** By their own last unexpired check-ins; without any, nobody knows, and that is no. */
  isDoingWell: boolean;
}

export type Outcome = 'sent' | 'less' | 'cap' | 'well' | 'quiet' | 'shift' | 'done' | 'paused' | 'late';

const minuteMs = 60_000;
const weekMs = 7 * 86_400_000;
/** A reminder that an idle server missed by more than this is not worth giving any more. */
export const latestMs = 60 * minuteMs;
/** How long one « moins » counts. */
export const lessMs = 14 * 86_400_000;

const minuteOfDay = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Whether the wall's clock stands in the quiet hours, which may hold midnight. */
export function isQuiet({ quiet_from, quiet_until, time_zone }: Limits, momentMs: number): boolean {
  const now = Math.floor(wallClockMs(momentMs, time_zone) / minuteMs) % 1440;
  const [from, until] = [minuteOfDay(quiet_from), minuteOfDay(quiet_until)];
  return from <= until ? now >= from && now < until : now >= from || now < until;
}

const dayOf = (ms: number, zone: string) => Math.floor(wallClockMs(ms, zone) / 86_400_000);

/**
 * What becomes of a reminder whose moment has come. In this order, the first that holds: too late; all paused; on
 * shift or on leave; already done or skipped that day; quiet hours; doing well; the weekly limit; « moins »; sent.
 *
 * The limit counts, over any seven days, what was sent and what only « moins » withheld. So « moins » changes nothing
 * of what comes before it, and keeps exactly every second of those reminders for 14 days: the half, rounded down. Each
 * further « moins » within them begins 14 new days and halves again: a fourth, an eighth, a sixteenth.
 */
export function decideReminder(due: Due, limits: Limits, past: readonly Past[], momentMs: number): Outcome {
  if (momentMs - due.dueMs > latestMs) return 'late';
  if (limits.paused_until !== null && momentMs < Date.parse(limits.paused_until)) return 'paused';
  if (due.isOnShift) return 'shift';
  const { time_zone: zone } = limits;
  if (due.doneMs !== null && dayOf(due.doneMs, zone) === dayOf(momentMs, zone)) return 'done';
  if (isQuiet(limits, momentMs)) return 'quiet';
  if (due.isDoingWell) return 'well';
  if (past.filter(({ atMs }) => atMs > momentMs - weekMs).length >= limits.weekly_cap) return 'cap';
  const { less_since, less_until, less_level } = limits;
  if (less_since === null || less_until === null) return 'sent';
  const sinceMs = Date.parse(less_since);
  if (momentMs < sinceMs || momentMs >= Date.parse(less_until)) return 'sent';
  const count = past.filter(({ atMs }) => atMs >= sinceMs).length + 1;
  return count % 2 ** less_level === 0 ? 'sent' : 'less';
}

export interface Planned extends Due {
  id: string;
}

/** Decides one person's due reminders in their order, each knowing what became of those before it. */
export function decideReminders(
  due: readonly Planned[],
  limits: Limits,
  past: readonly Past[],
  momentMs: number,
): { id: string; outcome: Outcome }[] {
  const known = [...past];
  return [...due]
    .sort((a, b) => a.dueMs - b.dueMs || a.id.localeCompare(b.id))
    .map((reminder) => {
      const outcome = decideReminder(reminder, limits, known, momentMs);
      if (outcome === 'sent' || outcome === 'less') known.push({ outcome, atMs: momentMs });
      return { id: reminder.id, outcome };
    });
}
