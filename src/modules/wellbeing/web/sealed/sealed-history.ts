import type { SealedCheckIn } from '#modules/wellbeing/contract/sealed-check-in.ts';
import type { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { signalLevel } from '#modules/wellbeing/rules/signal-level.ts';
import { localDay } from '#web/shared/dates.ts';

export const ranges = ['week', 'month'] as const;
export type SealedRange = (typeof ranges)[number];
const daysOf: Record<SealedRange, number> = { week: 7, month: 30 };

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

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
