import { RRuleTemporal } from 'rrule-temporal';
import { wallClockMs } from '../../rules/wall-clock.ts';
import type { CalendarEvent } from './calendar-event.rules.ts';
import { CalendarRefusal } from './calendar-refusal.ts';

const dayMs = 86_400_000;
/** Steps that the library may take for one rule: five years of days, when they have to be counted one by one. */
export const mostSteps = 2000;
const longestList = 62;

// A shift is never told by the hour; anything else a rule may say is not needed for one.
const readableParts = new Set('freq interval count until wkst byday bymonthday bymonth bysetpos'.split(' '));
const readableFrequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

const stamp = (wallMs: number) => new Date(wallMs).toISOString().replace(/[-:]|\.\d+/g, '');

/** The last moment of a rule, on the wall of its event. */
function lastWallMs(until: unknown, zone: string): number {
  const text = String(until);
  const ms = Date.parse(text.includes('T') ? text.replace(/Z?$/, 'Z') : `${text}T23:59:59Z`);
  if (Number.isNaN(ms)) throw new CalendarRefusal('ruleUnreadable');
  return text.endsWith('Z') && zone !== 'UTC' ? wallClockMs(ms, zone) : ms;
}

/** A rule in the words of RFC 5545, on the wall, or undefined when it ended before the window. */
function ruleText(event: CalendarEvent, fromWallMs: number): string | undefined {
  const rule = Object.entries(event.rule ?? {});
  const frequency = String(event.rule?.freq);
  if (!readableFrequencies.has(frequency)) {
    throw new CalendarRefusal(/LY$/.test(frequency) ? 'ruleTooFrequent' : 'ruleUnreadable');
  }
  const parts = rule.map(([name, value]) => {
    if (!readableParts.has(name)) throw new CalendarRefusal('ruleUnreadable');
    if (Array.isArray(value) && value.length > longestList) throw new CalendarRefusal('ruleUnreadable');
    const written = name === 'until' ? stamp(lastWallMs(value, event.start.zone)) : String(value);
    return `${name.toUpperCase()}=${written}`;
  });
  const { until } = event.rule ?? {};
  if (until !== undefined && lastWallMs(until, event.start.zone) < fromWallMs) return undefined;
  return parts.join(';');
}

export interface Window {
  fromMs: number;
  toMs: number;
}

export interface Expansion {
  /** Beginnings, on the event's wall. */
  walls: number[];
  didExpandRule: boolean;
}

/**
 * The beginnings of an event inside a window. The library that repeats has its own limit of steps, so that a rule
 * costs the same bounded work however it is written.
 *
 * @throws CalendarRefusal for a rule that cannot be read, or not within that limit
 */
export function expandEvent(event: CalendarEvent, { fromMs, toMs }: Window): Expansion {
  const { start, lengthMs } = event;
  const from = fromMs - lengthMs - dayMs;
  const walls = [start, ...event.added].map(({ wallMs }) => wallMs);
  const rule = event.rule === undefined ? undefined : ruleText(event, from);
  if (rule === undefined) return { walls, didExpandRule: false };
  try {
    const recurrence = new RRuleTemporal({
      rruleString: `DTSTART:${stamp(start.wallMs)}\nRRULE:${rule}`,
      maxIterations: mostSteps,
      maxCandidateEvaluations: mostSteps,
      cache: false,
    });
    const found = recurrence.between(new Date(from), new Date(toMs + dayMs), true);
    return { walls: [...walls, ...found.map((time) => time.epochMilliseconds)], didExpandRule: true };
  } catch (error) {
    const isTooLong = error instanceof Error && error.message.startsWith('Maximum');
    throw new CalendarRefusal(isTooLong ? 'ruleTooLong' : 'ruleUnreadable');
  }
}
