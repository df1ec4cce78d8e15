const dayMs = 86_400_000;

interface Zone {
  clock: Intl.DateTimeFormat;
  /** How far the wall was from UTC at the beginning of each UTC day that was asked for. */
  offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();
const mostZones = 50;
const mostDays = 5000;

/** Making a clock costs far more than reading it, and few zones are ever asked for. */
function zoneNamed(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  if (zones.size >= mostZones) zones.clear();
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
  const zone = { clock, offsets: new Map<number, number>() };
  zones.set(timeZone, zone);
  return zone;
}

function readOffset({ clock }: Zone, instantMs: number): number {
  const parts = clock.formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const wallMs = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wallMs - Math.floor(instantMs / 1000) * 1000;
}

function offsetOfDay(zone: Zone, day: number): number {
  const known = zone.offsets.get(day);
  if (known !== undefined) return known;
  if (zone.offsets.size >= mostDays) zone.offsets.clear();
  const offset = readOffset(zone, day * dayMs);
  zone.offsets.set(day, offset);
  return offset;
}

/** The clock on the wall of a time zone, as if it were UTC, to the second. */
export function wallClockMs(instantMs: number, timeZone: string): number {
  const zone = zoneNamed(timeZone);
  const day = Math.floor(instantMs / dayMs);
  // No zone changes its clock and changes it back within a day: equal at both ends, the offset held all day.
  const before = offsetOfDay(zone, day);
  const offset = before === offsetOfDay(zone, day + 1) ? before : readOffset(zone, instantMs);
  return Math.floor(instantMs / 1000) * 1000 + offset;
}

/**
 * The instant at which a wall shows a time. Where the clock jumps over it, the time an hour later; where the clock
 * shows it twice, the first: a ritual is neither lost nor doubled on the night of a change.
 */
export function instantOf(wallMs: number, timeZone: string): number {
  const offsetBefore = wallClockMs(wallMs - dayMs, timeZone) - (wallMs - dayMs);
  const offsetAfter = wallClockMs(wallMs + dayMs, timeZone) - (wallMs + dayMs);
  const candidates = [wallMs - offsetBefore, wallMs - offsetAfter].sort((a, b) => a - b);
  const exact = candidates.find((instant) => wallClockMs(instant, timeZone) === wallMs);
  return exact ?? wallMs - offsetBefore;
}
