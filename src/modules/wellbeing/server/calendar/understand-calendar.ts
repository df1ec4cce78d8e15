import { Problem } from '#platform/http/problem.ts';
import type { Shift } from '../../contract/shift.ts';
import type { CalendarReading } from '../../contract/shift-import.ts';
import { CalendarRefusal, calendarRefusals } from './calendar-refusal.ts';
import { type Reading, readCalendar } from './read-calendar.rules.ts';

const dayMs = 86_400_000;

/** From last week, so that the shift just done is there, to a year ahead. */
export const windowAround = (nowMs: number) => ({ fromMs: nowMs - 7 * dayMs, toMs: nowMs + 366 * dayMs });

/**
 * Reads a calendar that somebody sent.
 *
 * @throws Problem 422 with a sentence that repeats nothing of the calendar
 */
export function understandCalendar(text: string, timeZone: string, nowMs: number): Reading {
  try {
    return readCalendar(text, timeZone, windowAround(nowMs));
  } catch (error) {
    if (!(error instanceof CalendarRefusal)) throw error;
    const message = calendarRefusals[error.reason];
    throw new Problem('invalid', {
      detail: `${message} Rien n’a été enregistré.`,
      errors: [{ path: '', message, accepted: 'un calendrier .ics de gardes' }],
    });
  }
}

const keyOf = ({
  kind,
  starts_at,
  ends_at,
}: Record<'starts_at' | 'ends_at', string> & { kind: string | null }) =>
  `${kind} ${Date.parse(starts_at)} ${Date.parse(ends_at)}`;

/** Marks the lines that the person already has. */
export function markKnown(
  { lines, left }: Reading,
  shifts: readonly Pick<Shift, 'kind' | 'starts_at' | 'ends_at'>[],
): CalendarReading {
  const known = new Set(shifts.map(keyOf));
  return { lines: lines.map((line) => ({ ...line, isKnown: known.has(keyOf(line)) })), left };
}
