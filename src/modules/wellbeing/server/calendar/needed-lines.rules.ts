import { CalendarRefusal } from './calendar-refusal.ts';

// What a shift is read from. Descriptions, guests and attachments are dropped before anything understands them: they
// are not needed, and may speak of patients.
const needed = new Set([
  'UID',
  'SUMMARY',
  'CATEGORIES',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
]);

export const calendarLimits = {
  lines: 20_000,
  lineCharacters: 4000,
  nesting: 5,
  timeZones: 100,
} as const;

interface NeededLines {
  text: string;
  /** Lines that were looked at: the work done. */
  lineCount: number;
}

/**
 * What of a calendar is worth understanding, in one pass over its lines: its events, without what surrounds them.
 *
 * @throws CalendarRefusal for what is no calendar, or is built to exhaust whoever reads it
 */
export function keepNeededLines(raw: string): NeededLines {
  // A line that begins with a space or a tab continues the one before (RFC 5545, 3.1).
  const lines = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') throw new CalendarRefusal('notCalendar');
  if (lines.length > calendarLimits.lines) throw new CalendarRefusal('tooManyLines');
  const kept: string[] = [];
  const open: string[] = [];
  let timeZones = 0;
  const isInEvent = () => open[1] === 'VEVENT' && open.length === 2;
  for (const line of lines) {
    const [, verb, component] = /^(BEGIN|END):\s*([\w-]{1,40})\s*$/i.exec(line) ?? [];
    if (verb?.toUpperCase() === 'BEGIN' && component) {
      open.push(component.toUpperCase());
      if (open.length > calendarLimits.nesting) throw new CalendarRefusal('tooDeep');
      if (open[0] !== 'VCALENDAR') throw new CalendarRefusal('notCalendar');
      if (open.at(-1) === 'VTIMEZONE') timeZones += 1;
      if (timeZones > calendarLimits.timeZones) throw new CalendarRefusal('tooManyTimeZones');
      if (open.length === 1 || isInEvent()) kept.push(`BEGIN:${open.at(-1)}`);
      continue;
    }
    if (verb && component) {
      if (open.length === 1 || isInEvent()) kept.push(`END:${open.at(-1)}`);
      if (open.pop() !== component.toUpperCase()) throw new CalendarRefusal('notCalendar');
      continue;
    }
    const [name = ''] = /^[\w-]{1,40}(?=[:;])/.exec(line) ?? [];
    if (!isInEvent() || !needed.has(name.toUpperCase())) continue;
    if (line.length > calendarLimits.lineCharacters) throw new CalendarRefusal('lineTooLong');
    kept.push(line);
  }
  if (open.length > 0) throw new CalendarRefusal('notCalendar');
  return { text: kept.join('\r\n'), lineCount: lines.length };
}
