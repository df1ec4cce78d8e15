const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day and the hour that a clock on the wall of that zone shows. */
export function onTheWall(instant: Date, timeZone: string): { on: string; hour: number } {
  let format = formats.get(timeZone);
  if (!format) {
    const numeric = '2-digit' as const;
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: numeric,
      day: numeric,
      hour: numeric,
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { on: `${parts.year}-${parts.month}-${parts.day}`, hour: Number(parts.hour) };
}

/** The calendar day so many days later; no clock is involved. */
export function addDays(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The first day of a year that ends on that day. */
export function yearBefore(on: string): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  return addDays(
    new Date(Date.UTC(year - 1, month - 1, Math.min(day, lastOfMonth))).toISOString().slice(0, 10),
    1,
  );
}

/** The hours, of the year before `now`, at whose start that zone changed its clocks. */
export function clockChanges(timeZone: string, now: Date): Date[] {
  const hourMs = 3_600_000;
  const start = Math.floor(now.getTime() / hourMs) * hourMs - 360 * dayMs;
  const minutesAhead = (ms: number) => {
    const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(ms))
      .find(({ type }) => type === 'timeZoneName')?.value;
    return name ?? '';
  };
  const changes: Date[] = [];
  for (let day = start; day < now.getTime() - dayMs; day += dayMs) {
    if (minutesAhead(day) === minutesAhead(day + dayMs)) continue;
    let hour = day;
    while (minutesAhead(hour + hourMs) === minutesAhead(day)) hour += hourMs;
    changes.push(new Date(hour + hourMs));
  }
  return changes;
}
