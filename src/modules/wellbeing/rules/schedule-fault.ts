import { nextTimes, type Schedule } from './recurrence.ts';
import { wallClockMs } from './wall-clock.ts';

export type ScheduleFault =
  | 'recurrence-missing'
  | 'recurrence-unreadable'
  | 'never'
  | 'ends-passed'
  | 'ends-twice'
  | 'pause-passed';

const parts = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST']);

/** A rule of one's own says what repeats; when it ends is said beside it, for every kind of ritual alike. */
function isReadable(recurrence: string): boolean {
  const names = recurrence.split(';').map((part) => part.split('=')[0] ?? '');
  return new Set(names).size === names.length && names.every((name) => parts.has(name));
}

/** Why a pause cannot be, or undefined. */
export function pauseFault({ is_paused, paused_until }: Schedule, nowMs: number): ScheduleFault | undefined {
  return is_paused && paused_until !== null && Date.parse(paused_until) <= nowMs ? 'pause-passed' : undefined;
}

/**
 * Why a schedule cannot be kept, or undefined. What follows shifts may well have none yet: that is no fault.
 *
 * @param nowMs the moment of asking: a schedule that had an end is no fault while nobody changes it
 */
export function scheduleFault(schedule: Schedule, nowMs: number): ScheduleFault | undefined {
  const { frequency, recurrence, ends_on, ends_after, time_zone } = schedule;
  if (ends_on !== null && ends_after !== null) return 'ends-twice';
  const today = new Date(wallClockMs(nowMs, time_zone)).toISOString().slice(0, 10);
  if (ends_on !== null && ends_on < today) return 'ends-passed';
  if (frequency === 'after_shift') return undefined;
  if (frequency === 'custom') {
    if (recurrence === null) return 'recurrence-missing';
    if (!isReadable(recurrence)) return 'recurrence-unreadable';
  }
  try {
    const asIfActive = { ...schedule, is_paused: false };
    return nextTimes(asIfActive, [], nowMs, 1).length > 0 ? undefined : 'never';
  } catch (error) {
    // The library looked as far as it may, and found nothing.
    const isEndless = error instanceof Error && error.message.startsWith('Maximum');
    return isEndless ? 'never' : 'recurrence-unreadable';
  }
}
