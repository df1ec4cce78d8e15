const dayMs = 86_400_000;
const utc = (on: string) => Date.parse(`${on}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The calendar day so many days later, or earlier; clocks have no part in it. */
export function addDays(on: string, days: number): string {
  return dayOf(utc(on) + days * dayMs);
}

/** The same day of another month, or that month's last when it is shorter. */
export function addMonths(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** A day as an instant in the middle of it, for words that only say the day. */
export function noonOf(on: string): Date {
  return new Date(`${on}T12:00:00`);
}

export interface YearGrid {
  /** First day of each month, oldest first. */
  months: string[];
  /** One row for each day of the month: the day of each month, or null where the year has none. */
  rows: { dayOfMonth: number; days: (string | null)[] }[];
}

/** Months in columns, days in rows: each day has one place, and a day that is not in the year has none. */
export function layYear(fromOn: string, toOn: string): YearGrid {
  const months: string[] = [];
  for (let month = `${fromOn.slice(0, 7)}-01`; month <= toOn; month = addMonths(month, 1)) months.push(month);
  const rows = Array.from({ length: 31 }, (_, index) => ({
    dayOfMonth: index + 1,
    days: months.map((month) => {
      const on = addDays(month, index);
      return on.slice(0, 7) === month.slice(0, 7) && on >= fromOn && on <= toOn ? on : null;
    }),
  }));
  return { months, rows };
}

function stepOn(on: string, key: string): string | undefined {
  if (key === 'ArrowDown') return addDays(on, 1);
  if (key === 'ArrowUp') return addDays(on, -1);
  if (key === 'ArrowRight') return addMonths(on, 1);
  return key === 'ArrowLeft' ? addMonths(on, -1) : undefined;
}

/** Where a key leads from a day of the grid; the same day when the key leads nowhere. */
export function dayAfterKey(
  on: string,
  key: string,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): string {
  const next = stepOn(on, key) ?? { Home: fromOn, End: toOn }[key] ?? on;
  return next < fromOn || next > toOn ? on : next;
}
