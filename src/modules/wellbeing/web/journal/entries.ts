import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { JournalEntry, journalEntries } from '#modules/wellbeing/contract/journal-entry.ts';
import { YearAgo } from '#modules/wellbeing/contract/journal-memory.ts';
import { request } from '#web/shared/api/request.ts';

const url = urlOf(journalEntries);
const page = pageOf(JournalEntry);

/** What the person looks for; never in the address, which a browser remembers. */
export interface Wanted {
  q?: string | undefined;
  tag?: string | undefined;
  isFavourite?: boolean;
}

export interface Words {
  content: string;
  tags: string[];
  /** Absent when the voice is left as it is. */
  audio_url?: string | null;
}

export function entriesQuery({ q, tag, isFavourite }: Wanted) {
  return infiniteQueryOptions({
    queryKey: ['journal', 'entries', q ?? '', tag ?? '', isFavourite === true],
    queryFn: ({ pageParam, signal }) =>
      request(url, {
        query: { q, tag, is_favourite: isFavourite ? 'true' : undefined, after: pageParam },
        answer: page,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

function useJournalChange<Given, Answer>(change: (given: Given) => Promise<Answer>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      onDone?.();
      return client.invalidateQueries({ queryKey: ['journal'] });
    },
  });
}

export function useWriteEntry(onDone: () => void) {
  return useJournalChange(
    (words: Words) => request(url, { method: 'POST', body: words, answer: JournalEntry }),
    onDone,
  );
}

export function useChangeEntry(id: string, onDone?: () => void) {
  return useJournalChange(
    (change: Partial<Words> & { is_favourite?: boolean }) =>
      request(`${url}/${id}`, { method: 'PATCH', body: change, answer: JournalEntry }),
    onDone,
  );
}

export function useDeleteEntry(id: string, onDone: () => void) {
  return useJournalChange(
    (_: undefined) => request(`${url}/${id}`, { method: 'DELETE', answer: z.undefined() }),
    onDone,
  );
}

/** The entry of a year ago, asked for by a press and not before: some years are not to be met unprepared. */
export function useYearAgo() {
  return useMutation({
    mutationFn: () => request('/api/wellbeing/journal-year-ago', { answer: YearAgo }),
  });
}
