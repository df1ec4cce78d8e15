import ICAL from 'ical.js';
import { instantOf } from '../../rules/wall-clock.ts';
import { zoneOf } from './calendar-zone.rules.ts';

type Json = unknown;
/** A property as jCal writes it (RFC 7265): name, parameters, type, values. */
type Property = readonly [name: string, parameters: Record<string, Json>, type: string, ...values: Json[]];
export type EventComponent = readonly [name: string, properties: readonly Property[], ...rest: Json[]];

/** A time as the calendar writes it: what a wall shows, and where that wall is. */
export interface CalendarTime {
  wallMs: number;
  zone: string;
  isDate: boolean;
  isZoneAssumed: boolean;
}

export interface CalendarEvent {
  uid: string;
  title: string;
  start: CalendarTime;
  /** On the wall: a shift that ends at eight ends at eight, also on the night when the clock changes. */
  lengthMs: number;
  rule: Readonly<Record<string, Json>> | undefined;
  added: readonly CalendarTime[];
  excepted: readonly CalendarTime[];
  /** The occurrence that this event stands for. */
  replaces: CalendarTime | undefined;
  isCancelled: boolean;
}

const dayMs = 86_400_000;
const longestMs = 366 * dayMs;
const titleCharacters = 120;
const years = { first: 1970, last: 2100 } as const;

export const instantOfTime = ({ wallMs, zone }: CalendarTime): number =>
  zone === 'UTC' ? wallMs : instantOf(wallMs, zone);

/** Reads `2026-11-24`, `2026-11-24T18:30:00` or the same with Z; undefined when no such moment exists. */
function timeOf(value: Json, tzid: Json, ownZone: string): CalendarTime | undefined {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z)?)?$/.exec(String(value));
  const [, day, clock, utc] = found ?? [];
  const wallMs = Date.parse(`${day}T${clock ?? '00:00:00'}Z`);
  // The 31st of February would become the 3rd of March.
  if (Number.isNaN(wallMs) || new Date(wallMs).toISOString().slice(0, 10) !== day) return undefined;
  const year = new Date(wallMs).getUTCFullYear();
  if (year < years.first || year > years.last) return undefined;
  if (clock === undefined) return { wallMs, zone: ownZone, isDate: true, isZoneAssumed: false };
  if (utc) return { wallMs, zone: 'UTC', isDate: false, isZoneAssumed: false };
  const zone = typeof tzid === 'string' ? zoneOf(tzid) : undefined;
  return {
    wallMs,
    zone: zone ?? ownZone,
    isDate: false,
    isZoneAssumed: typeof tzid === 'string' && zone === undefined,
  };
}

function lengthOf(start: CalendarTime, end: CalendarTime | undefined, duration: Json): number {
  if (end)
    return end.zone === start.zone ? end.wallMs - start.wallMs : instantOfTime(end) - instantOfTime(start);
  if (duration !== undefined) return ICAL.Duration.fromString(String(duration)).toSeconds() * 1000;
  return start.isDate ? dayMs : 0;
}

/** One VEVENT; undefined when it has no usable beginning or length. */
export function readEvent([, properties]: EventComponent, ownZone: string): CalendarEvent | undefined {
  const all = (name: string) => properties.filter(([candidate]) => candidate === name);
  const first = (name: string) => all(name)[0]?.[3];
  const times = (name: string) =>
    all(name).flatMap(([, { tzid }, , ...values]) =>
      // A period (RDATE;VALUE=PERIOD) is a pair: its beginning counts.
      values.map((value) => timeOf(Array.isArray(value) ? value[0] : value, tzid, ownZone)),
    );
  const [start] = times('dtstart');
  if (!start) return undefined;
  const [end] = times('dtend');
  const lengthMs = lengthOf(start, end, first('duration'));
  if (!(lengthMs > 0 && lengthMs <= longestMs)) return undefined;
  const known = (name: string) => times(name).filter((time) => time !== undefined);
  const title = [first('summary'), ...all('categories').map(([, , , category]) => category)]
    .filter((part) => typeof part === 'string')
    .join(' · ')
    .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
    .trim();
  return {
    uid: String(first('uid') ?? ''),
    title: [...title].slice(0, titleCharacters).join(''),
    start,
    lengthMs,
    rule: first('rrule') as CalendarEvent['rule'],
    added: known('rdate'),
    excepted: known('exdate'),
    replaces: known('recurrence-id')[0],
    isCancelled: String(first('status')).toUpperCase() === 'CANCELLED',
  };
}
