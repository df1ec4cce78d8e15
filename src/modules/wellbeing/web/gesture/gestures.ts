import { queryOptions } from '@tanstack/react-query';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { MicroGesture, microGestures } from '#modules/wellbeing/contract/micro-gesture.ts';
import { request, Unreachable } from '#web/shared/api/request.ts';

/** The whole library: public and small. Without network, the copy that came with the application. */
export const gesturesQuery = queryOptions({
  queryKey: ['micro-gestures'],
  queryFn: async ({ signal }): Promise<readonly MicroGesture[]> => {
    try {
      const answer = pageOf(MicroGesture);
      const { items } = await request(urlOf(microGestures), { query: { limit: 100 }, answer, signal });
      return items;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      const { bundledGestures } = await import('./bundled-gestures.ts');
      return bundledGestures;
    }
  },
  staleTime: 60 * 60_000,
});
