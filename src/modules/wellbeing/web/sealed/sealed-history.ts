import type { SealedCheckIn } from '#modules/wellbeing/contract/sealed-check-in.ts';
import type { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { signalLevel } from '#modules/wellbeing/rules/signal-level.ts';
import { localDay } from '#web/shared/dates.ts';

export const ranges = ['week', 'month'] as const;
export type SealedRange = (typeof ranges)[number];
const daysOf: Record<SealedRange, number> = { week: 7, month: 30 };

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const tenth = (value: number) => Math.min(9, Math.floor(value / 10));

/** How many of these fell in each tenth by tenth of the map. */
export function cellsOf(checkIns: readonly { valence: number | null; arousal: number | null }[]) {
  const counts = new Map<string, { valenceTenth: number; arousalTenth: number; count: number }>();
  for (const { valence, arousal } of checkIns) {
    if (valence === null || arousal === null) continue;
    const place = { valenceTenth: tenth(valence), arousalTenth: tenth(arousal) };
    const name = `${place.valenceTenth} ${place.arousalTenth}`;
    counts.set(name, { ...place, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** The same history as the server would give, worked out here from what was opened here. */
export function historyOf(
  checkIns: readonly (SealedCheckIn & { id: string })[],
  range: SealedRange,
  today: Date,
): SignalHistory {
  const from = new Date(today);
  from.setDate(from.getDate() - (daysOf[range] - 1));
  const [fromOn, toOn] = [localDay(from), localDay(today)];
  const points = checkIns
    .map(({ id, date, instrument, valence, arousal }) => ({
      id,
      at: date,
      source: instrument,
      level: signalLevel({ valence, arousal }),
      valence,
      arousal,
    }))
    .filter(({ at }) => localDay(new Date(at)) >= fromOn && localDay(new Date(at)) <= toOn)
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const byDay = Map.groupBy(points, ({ at }) => localDay(new Date(at)));
  const days = [...byDay].map(([on, found]) => ({
    on,
    count: found.length,
    meanLevel: meanOf(found.map(({ level }) => level)),
    meanValence: meanOf(found.map(({ valence }) => valence)),
    meanArousal: meanOf(found.map(({ arousal }) => arousal)),
  }));
  return { range, fromOn, toOn, points, days, isTruncated: false };
}
