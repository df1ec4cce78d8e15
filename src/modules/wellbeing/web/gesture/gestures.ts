import { queryOptions } from '@tanstack/react-query';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { MicroGesture, microGestures } from '#modules/wellbeing/contract/micro-gesture.ts';
import { request } from '#web/shared/api/request.ts';

/** The whole library: public, small, kept by the service worker so that a gesture can be played offline. */
export const gesturesQuery = queryOptions({
  queryKey: ['micro-gestures'],
  queryFn: async ({ signal }) => {
    const answer = pageOf(MicroGesture);
    const { items } = await request(urlOf(microGestures), { query: { limit: 100 }, answer, signal });
    return items;
  },
  staleTime: 60 * 60_000,
});
