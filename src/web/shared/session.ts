import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { ApiProblem, request } from './api/request.ts';

/** The person signed in, as the shell needs to know them. */
export const Person = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  role: z.string(),
  preferences: z.record(z.string(), z.unknown()).nullable().catch(null),
  isTotpEnabled: z.boolean().catch(false),
  isDemonstration: z.boolean().catch(false),
});
export type Person = z.infer<typeof Person>;

async function findPerson(): Promise<Person | null> {
  try {
    return await request('/api/accounts/me', { answer: Person });
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
