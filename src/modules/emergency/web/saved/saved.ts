import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import {
  KeptLines,
  type QuotationReference,
  SavedFlags,
  SavedProtocol,
  SavedProtocolNote,
  savedProtocolNotes,
  savedProtocols,
} from '#modules/emergency/contract/saved-protocol.ts';
import { ApiProblem, request } from '#web/shared/api/request.ts';

const url = urlOf(savedProtocols);
const notesUrl = urlOf(savedProtocolNotes);
const key = ['emergency', 'saved'] as const;

interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}

async function allOf<Row>(path: string, answer: { parse(value: unknown): Page<Row> }): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined | null; after !== null; ) {
    const page: Page<Row> = await request(path, { query: { limit: 100, after }, answer });
    rows.push(...page.items);
    after = page.nextCursor;
  }
  return rows;
}

async function findSaved() {
  const [saved, notes, { flags }] = await Promise.all([
    allOf(url, pageOf(SavedProtocol)),
    allOf(notesUrl, pageOf(SavedProtocolNote)),
    request('/api/emergency/saved-flags', { answer: SavedFlags }),
  ]);
  return saved.map((one) => ({
    saved: one,
    note: notes.find(({ saved_id }) => saved_id === one.id),
    flags: flags.filter(({ savedId }) => savedId === one.id),
  }));
}

export type Kept = Awaited<ReturnType<typeof findSaved>>[number];

export const savedQuery = queryOptions({ queryKey: key, queryFn: findSaved });

/** The lines that one keeps each by itself. */
export const keptLinesQuery = queryOptions({
  queryKey: [...key, 'lines'],
  queryFn: ({ signal }) => request('/api/emergency/kept-lines', { answer: KeptLines, signal }),
  staleTime: 60_000,
});

function useSavedChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export const useKeep = () =>
  useSavedChange((quotations: readonly QuotationReference[]) =>
    request(url, { method: 'POST', body: { quotations }, answer: SavedProtocol }),
  );

export const useShare = (id: string) =>
  useSavedChange((shared_with: string[]) =>
    request(`${url}/${id}`, { method: 'PATCH', body: { shared_with }, answer: SavedProtocol }),
  );

export const useForget = () =>
  useSavedChange((id: string) =>
    request(`${url}/${id}`, { method: 'DELETE', answer: z.undefined() }).catch((error: unknown) => {
      // Gone already, by another tab: that is what was asked.
      if (error instanceof ApiProblem && error.status === 404) return undefined;
      throw error;
    }),
  );

/** Writes the note of what is kept, for the first time or again. */
export const useNote = (id: string, isFirst: boolean) =>
  useSavedChange((words: { note: string; tags: string[] }) =>
    isFirst
      ? request(notesUrl, { method: 'POST', body: { saved_id: id, ...words }, answer: SavedProtocolNote })
      : request(`${notesUrl}/${id}`, { method: 'PATCH', body: words, answer: SavedProtocolNote }),
  );

const Member = z.object({ user_id: z.string(), name: z.string().nullable(), is_listed: z.boolean() });

/** Those who chose to be seen by other members, by name. */
export function useMembers(isWanted: boolean) {
  return useQuery({
    queryKey: ['emergency', 'members'],
    enabled: isWanted,
    queryFn: async () => {
      const members = await allOf('/api/accounts/member-cards', pageOf(Member));
      return members
        .filter(({ is_listed, name }) => is_listed && name)
        .sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'fr'));
    },
  });
}
