import ICAL from 'ical.js';
import { type CalendarLine, mostImportedShifts } from '../../contract/shift-import.ts';
import { type CalendarEvent, type EventComponent, instantOfTime, readEvent } from './calendar-event.rules.ts';
import { CalendarRefusal } from './calendar-refusal.ts';
import { expandEvent, type Window } from './expand-event.rules.ts';
import { keepNeededLines } from './needed-lines.rules.ts';
import { recogniseShift } from './recognise-shift.rules.ts';

export type ReadLine = Omit<CalendarLine, 'isKnown'>;

export interface Reading {
  lines: ReadLine[];
  left: { outside: number; cancelled: number; unreadable: number };
  /** What reading took, so that its bounds can be checked without a clock. */
  work: { lines: number; rules: number; dates: number };
}

const mostRules = 100;
const mostDates = 5000;
const dayMs = 86_400_000;
const longestShiftMs = 3 * dayMs;

function eventComponents(text: string): EventComponent[] {
  try {
    const parsed: unknown = ICAL.parse(text);
    const calendars = (typeof (parsed as unknown[])[0] === 'string' ? [parsed] : parsed) as unknown[][];
    return calendars.flatMap(([, , components]) => components as EventComponent[]);
  } catch {
    throw new CalendarRefusal('notCalendar');
  }
}

function tryToRead(component: EventComponent, ownZone: string): CalendarEvent | undefined {
  try {
    return readEvent(component, ownZone);
  } catch {
    return undefined;
  }
}

/** Occurrences of each repeated event that another event stands for, or cancels. */
function replacedByUid(events: readonly CalendarEvent[]): Map<string, Set<number>> {
  const replaced = new Map<string, Set<number>>();
  for (const { uid, replaces } of events) {
    if (replaces) replaced.set(uid, (replaced.get(uid) ?? new Set()).add(instantOfTime(replaces)));
  }
  return replaced;
}

function kindOf(title: string, lengthMs: number): ReadLine['kind'] {
  const kind = recogniseShift(title);
  return kind !== 'conges' && lengthMs > longestShiftMs ? null : kind;
}

function lineOf({ title, start, lengthMs }: CalendarEvent, wallMs: number): ReadLine & { startMs: number } {
  const startMs = instantOfTime({ ...start, wallMs });
  const endMs = instantOfTime({ ...start, wallMs: wallMs + lengthMs });
  return {
    title,
    kind: kindOf(title, endMs - startMs),
    starts_at: new Date(startMs).toISOString(),
    ends_at: new Date(endMs).toISOString(),
    isAllDay: start.isDate,
    isZoneAssumed: start.isZoneAssumed,
    startMs,
  };
}

/**
 * Reads a calendar: its events inside the window, repeated ones expanded, each with what it seems to be. Pure, and of
 * bounded work whatever the calendar says.
 *
 * @param ownZone where floating times and whole days are lived
 * @throws CalendarRefusal for what is no calendar, or asks for too much
 */
export function readCalendar(raw: string, ownZone: string, window: Window): Reading {
  const { text, lineCount } = keepNeededLines(raw);
  const read = eventComponents(text).map((component) => tryToRead(component, ownZone));
  const events = read.filter((event) => event !== undefined);
  const left = { outside: 0, cancelled: 0, unreadable: read.length - events.length };
  const work = { lines: lineCount, rules: 0, dates: 0 };
  const replaced = replacedByUid(events);
  const found = new Map<string, ReadLine & { startMs: number }>();
  for (const event of events) {
    if (event.isCancelled) {
      left.cancelled += 1;
      continue;
    }
    if (event.rule && work.rules >= mostRules) throw new CalendarRefusal('tooManyRules');
    const { walls, didExpandRule } = expandEvent(event, window);
    work.rules += didExpandRule ? 1 : 0;
    work.dates += walls.length + event.excepted.length;
    if (work.dates > mostDates) throw new CalendarRefusal('tooManyDates');
    const excepted = new Set(event.excepted.map(instantOfTime));
    const own = event.replaces ? undefined : replaced.get(event.uid);
    let isSeen = false;
    for (const wallMs of new Set(walls)) {
      const key = [event.title, event.start.zone, wallMs, event.lengthMs].join(' ');
      const line = found.get(key) ?? lineOf(event, wallMs);
      if (Date.parse(line.ends_at) <= window.fromMs || line.startMs >= window.toMs) continue;
      isSeen = true;
      if (excepted.has(line.startMs) || own?.has(line.startMs)) continue;
      found.set(key, line);
      if (found.size > mostImportedShifts) throw new CalendarRefusal('tooManyEvents');
    }
    if (!isSeen) left.outside += 1;
  }
  const lines = [...found.values()].sort((a, b) => a.startMs - b.startMs);
  return { lines: lines.map(({ startMs: _, ...line }) => line), left, work };
}
