import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, Unreachable } from '#web/shared/api/request.ts';
import { personQuery } from '#web/shared/session.ts';

/** Everything asked of the server goes through this client; nothing of it is ever written to the device. */
export function createQueryClient(): QueryClient {
  // A session that ended elsewhere (revoked, expired) is noticed at the first refusal.
  const noticeEndedSession = (error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'not-signed-in')
      client.setQueryData(personQuery.queryKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEndedSession }),
    mutationCache: new MutationCache({ onError: noticeEndedSession }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // One more try when nobody answered; a refusal is an answer.
        retry: (failures, error) => error instanceof Unreachable && failures < 1,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
