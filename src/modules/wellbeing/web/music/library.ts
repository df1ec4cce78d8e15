import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { MusicRequest } from '#modules/wellbeing/contract/music.ts';
import { SavedMusic } from '#modules/wellbeing/contract/music-library.ts';
import { request } from '#web/shared/api/request.ts';

const url = '/api/wellbeing/saved-music';
const SavedPage = z.object({ items: z.array(SavedMusic), nextCursor: z.string().nullable() });

const savedQuery = queryOptions({
  queryKey: ['saved-music'],
  queryFn: ({ signal }) => request(url, { query: { limit: 100 }, answer: SavedPage, signal }),
});

/** The last hundred pieces a person kept. */
export function useSavedPieces() {
  return useQuery(savedQuery);
}

export function useKeepPiece() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { title: string; request: MusicRequest }) =>
      request(url, { method: 'POST', body, answer: SavedMusic }),
    onSuccess: () => client.invalidateQueries({ queryKey: savedQuery.queryKey }),
  });
}

export function useRemovePiece() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`${url}/${id}`, { method: 'DELETE', answer: z.undefined() }),
    onSuccess: () => client.invalidateQueries({ queryKey: savedQuery.queryKey }),
  });
}
