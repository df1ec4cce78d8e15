import { queryOptions, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { HistoryPoint, SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { request } from '#web/shared/api/request.ts';
import { signalHistoryAnswer } from './signal-history-shape.ts';

export type Range = SignalHistory['range'];
export type Point = z.infer<typeof HistoryPoint>;

/** One person's signals over a range, days counted in the person's own time zone. */
export function signalHistoryQuery(range: Range) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return queryOptions({
    queryKey: ['signal-history', range, timeZone],
    queryFn: ({ signal }) =>
      request('/api/wellbeing/trends', {
        query: { range, timeZone },
        answer: signalHistoryAnswer,
        signal,
      }),
  });
}

export function useSignalHistory(range: Range) {
  return useQuery(signalHistoryQuery(range));
}
