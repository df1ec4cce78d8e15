import { queryOptions, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Me } from '#modules/accounts/contract/me.ts';
import { ApiProblem, request, Unreachable } from './api/request.ts';
import { meAnswer } from './me-shape.ts';

/** The person signed in. */
export type Person = z.infer<typeof Me>;

async function findPerson(): Promise<Person | null> {
  try {
    return await request('/api/accounts/me', { answer: meAnswer });
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not-signed-in') return null;
    throw error;
  }
}

/** Who is signed in; null is nobody. */
export const personQuery = queryOptions({
  queryKey: ['person'],
  queryFn: findPerson,
  staleTime: 5 * 60_000,
  retry: false,
});

/** The person signed in, null when nobody is, undefined while (or if) the server has not said. */
export function usePerson(): Person | null | undefined {
  return useQuery(personQuery).data;
}

/** The person, and whether the server could not be reached to say who it is. */
export function useSession(): { person: Person | null | undefined; isUnreachable: boolean } {
  const { data, error } = useQuery(personQuery);
  return { person: data, isUnreachable: error instanceof Unreachable };
}
