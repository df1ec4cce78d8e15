import type { DimensionTrend, Trends } from '#modules/wellbeing/contract/trends.ts';

/** Below this many pairs nothing is said of how one answer follows another. */
const fewestPairs = 8;

export type Following = 'too-few' | 'unclear' | 'alike' | 'opposite';

/** What may be said of inertia: nothing, as long as its interval holds zero. */
export function followingOf({ pairs, low, high }: DimensionTrend['inertia']): Following {
  if (pairs < fewestPairs || low === null || high === null) return 'too-few';
  if (low > 0) return 'alike';
  return high < 0 ? 'opposite' : 'unclear';
}

export type DayPart = DimensionTrend['dayParts'][number];
export type PartsVerdict = { is: 'too-few' | 'unclear' } | { is: 'apart'; highest: DayPart; lowest: DayPart };

/** Whether one part of the day stands above another: only when their intervals do not meet. */
export function partsVerdict(parts: readonly DayPart[]): PartsVerdict {
  const known = parts.filter(({ low, high }) => low !== null && high !== null);
  const sorted = known.toSorted((one, other) => one.mean - other.mean);
  const [lowest, highest] = [sorted.at(0), sorted.at(-1)];
  if (!lowest || !highest || lowest === highest) return { is: 'too-few' };
  return (highest.low ?? 0) > (lowest.high ?? 100) ? { is: 'apart', highest, lowest } : { is: 'unclear' };
}

export const corners = ['tense', 'lively', 'low', 'calm'] as const;
export type Corner = (typeof corners)[number];

/** How many answers lie towards each corner of the map. */
export function cornerCounts(cells: Trends['cells']): Record<Corner, number> {
  const counts = { tense: 0, lively: 0, low: 0, calm: 0 };
  for (const { valenceTenth, arousalTenth, count } of cells) {
    const isPleasant = valenceTenth >= 5;
    const corner = arousalTenth >= 5 ? (isPleasant ? 'lively' : 'tense') : isPleasant ? 'calm' : 'low';
    counts[corner] += count;
  }
  return counts;
}
