import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { SealedEntry, sealedEntries } from '#modules/wellbeing/contract/sealed-entry.ts';
import { request } from '#web/shared/api/request.ts';
import { openEntry, type SealedWords, sealEntry } from '../../../rules/sealing.ts';
import type { OpenJournal } from './open-journal.ts';

const url = urlOf(sealedEntries);
const page = pageOf(SealedEntry);
const pageSize = 100;

async function listEverything(signal: AbortSignal): Promise<SealedEntry[]> {
  const entries: SealedEntry[] = [];
  let after: string | undefined;
  do {
    const { items, nextCursor } = await request(url, {
      query: { limit: pageSize, after },
      answer: page,
      signal,
    });
    entries.push(...items);
    after = nextCursor ?? undefined;
  } while (after);
  return entries;
}

/** Every envelope of the person, as the server holds them: closed. */
export const sealedQuery = queryOptions({
  queryKey: ['sealed-entries'],
  queryFn: ({ signal }) => listEverything(signal),
});

export interface OpenedEntry extends SealedWords {
  id: string;
  entryKey: string;
}

/** Opens what the key opens, the latest first, and counts the rest. */
export async function openAll(journal: OpenJournal, sealed: readonly SealedEntry[]) {
  const results = await Promise.allSettled(
    sealed.map(async ({ id, entry_key: entryKey, envelope }): Promise<OpenedEntry> => {
      const key = await journal.keyFor(envelope.derivation);
      const words = await openEntry(key, { ownerId: journal.ownerId, entryKey }, envelope);
      return { id, entryKey, ...words };
    }),
  );
  const opened = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  opened.sort((a, b) => b.date.localeCompare(a.date));
  return { opened, unreadable: sealed.length - opened.length };
}

function useSealedChange<Given, Answer>(change: (given: Given) => Promise<Answer>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: sealedQuery.queryKey });
    },
    // What was written stays in the page alone, even while the mutation is remembered.
    gcTime: 0,
  });
}

export function useSeal(journal: OpenJournal, onDone: () => void) {
  return useSealedChange(async (words: SealedWords) => {
    const entryKey = crypto.randomUUID();
    const key = await journal.keyFor(journal.derivation);
    const envelope = await sealEntry(key, journal.derivation, { ownerId: journal.ownerId, entryKey }, words);
    return request(url, { method: 'POST', body: { entry_key: entryKey, envelope }, answer: SealedEntry });
  }, onDone);
}

export function useDeleteSealed(id: string, onDone: () => void) {
  return useSealedChange(
    (_: undefined) => request(`${url}/${id}`, { method: 'DELETE', answer: z.undefined() }),
    onDone,
  );
}
