import { useQuery, useQueryClient } from '@tanstack/react-query';
import { GestureSuggestion } from '#modules/wellbeing/contract/gesture-choice.ts';
import { request, Unreachable } from '#web/shared/api/request.ts';
import { usePreferences } from '#web/shared/preferences.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { WhySentence } from '../check-in/why-sentence.tsx';
import { GestureScreen } from '../gesture/gesture-screen.tsx';
import { gesturesQuery } from '../gesture/gestures.ts';
import { chooseHere } from './choose-here.ts';
import { limitsIn } from './limits.tsx';

/** « Un geste maintenant »: chosen from what was said lately; without network, by the same rule on this device. */
export function NowPage() {
  const client = useQueryClient();
  const limits = limitsIn(usePreferences());
  const { data, error, refetch } = useQuery({
    queryKey: ['gesture-suggestion', ...limits],
    // Another visit is another moment.
    gcTime: 0,
    retry: false,
    queryFn: async ({ signal }) => {
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const query = { timeZone, limits: limits.join(',') };
      try {
        return await request('/api/wellbeing/gesture-suggestion', {
          query,
          answer: GestureSuggestion,
          signal,
        });
      } catch (problem) {
        if (!(problem instanceof Unreachable)) throw problem;
        return chooseHere(undefined, limits, await client.ensureQueryData(gesturesQuery), new Date());
      }
    },
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <GestureScreen gesture={data.gesture} why={<WhySentence why={data.why} />} />;
}
