import { infiniteQueryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { type Resource, urlOf } from '#contract/resource.ts';
import { EdnItem, ednItems } from '#modules/study/contract/edn-item.ts';
import { StartingSituation, startingSituations } from '#modules/study/contract/starting-situation.ts';
import { request } from '#web/shared/api/request.ts';

const pageSize = 40;
type Filters = Record<string, string | number | undefined>;

function listQuery<Row>(resource: Pick<Resource, 'module' | 'path'>, row: z.ZodType<Row>, filters: Filters) {
  const answer = pageOf(row);
  return infiniteQueryOptions({
    queryKey: ['programme', resource.path, filters],
    queryFn: ({ pageParam, signal }) =>
      request(urlOf(resource), { query: { ...filters, limit: pageSize, after: pageParam }, answer, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // The programme changes once a year.
    staleTime: 60 * 60_000,
  });
}

export interface ItemFilters {
  q: string | undefined;
  unit: number | undefined;
  specialty: string | undefined;
}

/** Pages of the 367 items, searched and filtered by the server. */
export function itemsQuery({ q, unit, specialty }: ItemFilters) {
  return listQuery(ednItems, EdnItem, { q, teaching_unit: unit, specialty });
}

/** Pages of the 356 starting situations. */
export function situationsQuery(q: string | undefined) {
  return listQuery(startingSituations, StartingSituation, { q });
}
