import { z } from 'zod';
import { Instant } from '#contract/values.ts';
import { ShiftKind, shifts } from './shift.ts';
import { TimeZone } from './time-zone.ts';

export const mostCalendarBytes = 512 * 1024;
export const mostImportedShifts = 1000;

/** Where the clock is that a calendar's floating times and whole days are read by. */
export const CalendarQuery = z.strictObject({ time_zone: TimeZone.default('Europe/Paris') });

/** One event as it was understood; nothing of it is kept until the person confirms it. */
export const CalendarLine = z.object({
  title: z.string(),
  /** Null: no word of it is known; the person says what it is, or leaves it. */
  kind: ShiftKind.nullable(),
  starts_at: Instant,
  ends_at: Instant,
  /** Whole days: the hours are to be checked. */
  isAllDay: z.boolean(),
  /** The calendar names a time zone nobody knows: its hours were read by the person's own clock. */
  isZoneAssumed: z.boolean(),
  /** Already among the person's shifts. */
  isKnown: z.boolean(),
});
export type CalendarLine = z.infer<typeof CalendarLine>;

/** A calendar, read and not kept: from seven days ago to a year ahead. */
export const CalendarReading = z
  .object({
    lines: z.array(CalendarLine),
    /** Events that were left out, and why. */
    left: z.object({ outside: z.int(), cancelled: z.int(), unreadable: z.int() }),
  })
  .meta({ id: 'CalendarReading' });
export type CalendarReading = z.infer<typeof CalendarReading>;

/** The lines as the person corrected them: all are kept, or none. */
export const ShiftImport = z.strictObject({
  shifts: z
    .array(z.strictObject({ kind: ShiftKind, starts_at: Instant, ends_at: Instant }))
    .min(1)
    .max(mostImportedShifts),
});
export type ShiftImport = z.infer<typeof ShiftImport>;

export const ShiftImportAnswer = z
  .object({
    added: z.int(),
    /** Already there: left as they were. */
    known: z.int(),
  })
  .meta({ id: 'ShiftImportAnswer' });

export const calendarReadingUrl = `/api/${shifts.module}/${shifts.path}/import`;
export const shiftImportUrl = `${calendarReadingUrl}/confirm`;
