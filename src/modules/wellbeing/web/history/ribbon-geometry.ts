import { localDay } from '#web/shared/dates.ts';
import type { Dimension } from '../check-in/slider.tsx';
import type { Point, Range } from './signal-history.ts';

export interface RibbonDay {
  /** `YYYY-MM-DD` */
  on: string;
  /** Middle of the day's column, in hundredths of the width. */
  centre: number;
  values: { id: string; source: Point['source']; x: number; value: number }[];
}

/** Every calendar day from one to the other, both included. */
export function daysBetween(fromOn: string, toOn: string): string[] {
  const days: string[] = [];
  const day = new Date(`${fromOn}T12:00:00`);
  const last = new Date(`${toOn}T12:00:00`);
  while (day <= last && days.length < 400) {
    days.push(localDay(day));
    day.setDate(day.getDate() + 1);
  }
  return days;
}

const shareOfDay = (instant: Date) => (instant.getHours() * 60 + instant.getMinutes()) / 1440;

/** Lays points out in columns of days (or along one day); a day without a point keeps its column, empty. */
export function layDays(
  { points, fromOn, toOn, range }: { points: readonly Point[]; fromOn: string; toOn: string; range: Range },
  dimension: Dimension,
): RibbonDay[] {
  const days = daysBetween(fromOn, toOn);
  const width = 100 / days.length;
  return days.map((on, index) => {
    const centre = (index + 0.5) * width;
    const values = points.flatMap((point) => {
      const value = point[dimension];
      const at = new Date(point.at);
      if (value === null || localDay(at) !== on) return [];
      return [
        { id: point.id, source: point.source, x: range === 'day' ? shareOfDay(at) * 100 : centre, value },
      ];
    });
    return { on, centre, values };
  });
}

/** Stretches of neighbouring days that both have points: a line may join these, and never crosses an empty day. */
export function joinedDays(days: readonly RibbonDay[]): { x1: number; y1: number; x2: number; y2: number }[] {
  const mean = ({ values }: RibbonDay) => values.reduce((sum, { value }) => sum + value, 0) / values.length;
  return days.slice(1).flatMap((day, index) => {
    const before = days[index];
    if (!before || before.values.length === 0 || day.values.length === 0) return [];
    return [{ x1: before.centre, y1: mean(before), x2: day.centre, y2: mean(day) }];
  });
}

/** The middle half of one's own values, once there are enough of them to speak of a range; else null. */
export function ownMiddle(values: readonly number[]): { low: number; high: number } | null {
  if (values.length < 12) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return { low: at(0.25), high: at(0.75) };
}
