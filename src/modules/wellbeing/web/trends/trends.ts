import { useQuery } from '@tanstack/react-query';
import { Trends } from '#modules/wellbeing/contract/trends.ts';
import { request } from '#web/shared/api/request.ts';
import type { Point, Range } from '../history/signal-history.ts';

export interface Asked {
  range: Range;
  /** One instrument; all when absent. */
  source?: Point['source'] | undefined;
  /** Last day, `YYYY-MM-DD`; today when absent. */
  until?: string | undefined;
}

/** Everything that can be drawn and said of a period, days counted in the person's own time zone. */
export function useTrends({ range, source, until }: Asked) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return useQuery({
    // The first word is that of the shorter history: whoever records or erases asks for both again.
    queryKey: ['signal-history', 'trends', range, timeZone, source, until],
    queryFn: ({ signal }) =>
      request('/api/wellbeing/trends', { query: { range, timeZone, source, until }, answer: Trends, signal }),
  });
}
