import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { ProtocolContent } from '#modules/emergency/contract/protocol-content.ts';
import { ProtocolDraft, ProtocolDraftList } from '#modules/emergency/contract/protocol-draft.ts';
import { ProtocolList, PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';
import { ApiProblem, request } from '#web/shared/api/request.ts';

const drafts = '/api/emergency/protocol-drafts';
const key = ['emergency', 'drafts'] as const;

export const draftsQuery = queryOptions({
  queryKey: key,
  queryFn: () => request(drafts, { answer: ProtocolDraftList }),
});

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, id],
    queryFn: () => request(`${drafts}/${id}`, { answer: ProtocolDraft }),
    // What is being written here is not replaced by what was read before.
    refetchOnWindowFocus: false,
  });

export const titlesQuery = queryOptions({
  queryKey: ['emergency', 'titles'],
  queryFn: () => request('/api/emergency/protocols', { answer: ProtocolList }),
});

async function findPublished(slug: string): Promise<ProtocolContent | null> {
  try {
    return (await request(`/api/emergency/protocols/${slug}`, { answer: PublishedProtocol })).structure;
  } catch (error) {
    // None yet, or taken back: there is nothing to compare with.
    if (error instanceof ApiProblem && (error.status === 404 || error.status === 410)) return null;
    throw error;
  }
}

/** What readers have today of a topic; null when they have nothing. */
export const publishedQuery = (slug: string) =>
  queryOptions({ queryKey: ['emergency', 'published', slug], queryFn: () => findPublished(slug) });

/** Saving a draft, for the first time or again; what comes back is what the server holds. */
export function useSave(id: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (structure: ProtocolContent) =>
      request(id === undefined ? drafts : `${drafts}/${id}`, {
        method: id === undefined ? 'POST' : 'PUT',
        body: { structure },
        answer: ProtocolDraft,
      }),
    onSuccess: (draft) => {
      client.setQueryData(draftQuery(draft.id).queryKey, draft);
      void client.invalidateQueries({ queryKey: key, exact: true });
    },
  });
}

export function useSubmit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request(`${drafts}/${id}/submission`, { method: 'POST', answer: ProtocolDraft }),
    onSuccess: (draft) => {
      client.setQueryData(draftQuery(draft.id).queryKey, draft);
      void client.invalidateQueries({ queryKey: key, exact: true });
    },
  });
}

const done = z.object({ slug: z.string() });

/** What changes the reference itself: approving, reviewing, recalling. The copy of this device follows at once. */
export function useReferenceChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body?: object }) =>
      request(`/api/emergency/${path}`, { method: 'POST', answer: done, ...(body && { body }) }),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [room, what] }) => room === 'emergency' && what !== 'kept',
      }),
  });
}
