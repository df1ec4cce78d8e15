import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { LineReport, lineReports } from '#modules/emergency/contract/line-report.ts';
import { request } from '#web/shared/api/request.ts';

const url = urlOf(lineReports);
const page = pageOf(LineReport);

/** What was reported, the latest first. */
export const reportsQuery = infiniteQueryOptions({
  queryKey: ['emergency', 'reports'],
  queryFn: ({ pageParam, signal }) =>
    request(url, { query: { limit: 100, cursor: pageParam }, answer: page, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export type NewReport = Pick<LineReport, 'slug' | 'read_version' | 'line_id' | 'line' | 'fault'>;

export function useReport() {
  return useMutation({
    mutationFn: (report: NewReport) => request(url, { method: 'POST', body: report, answer: LineReport }),
  });
}

/** Marks a report as handled, for every writer. */
export function useHandle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request(`${url}/${id}`, {
        method: 'PATCH',
        body: { handled_at: new Date().toISOString() },
        answer: LineReport,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: reportsQuery.queryKey }),
  });
}
