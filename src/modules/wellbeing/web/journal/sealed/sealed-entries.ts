import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { pageOf } from '#contract/page.ts';
import { urlOf } from '#contract/resource.ts';
import { SealedCheckIn } from '#modules/wellbeing/contract/sealed-check-in.ts';
import { SealedEntry, sealedEntries } from '#modules/wellbeing/contract/sealed-entry.ts';
import { request } from '#web/shared/api/request.ts';
import { openEntry, type SealedContent, type SealedWords, sealEntry } from '../../../rules/sealing.ts';
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

interface Identified {
  id: string;
  entryKey: string;
}
export type OpenedEntry = SealedWords & Identified;
export type OpenedCheckIn = SealedCheckIn & Identified;

const isCheckIn = (content: SealedContent): content is SealedCheckIn => 'kind' in content;
const latestFirst = (a: { date: string }, b: { date: string }) => b.date.localeCompare(a.date);

/** Opens what the key opens, entries and check-ins apart, the latest first, and counts the rest. */
export async function openAll(journal: OpenJournal, sealed: readonly SealedEntry[]) {
  const entries: OpenedEntry[] = [];
  const checkIns: OpenedCheckIn[] = [];
  const results = await Promise.allSettled(
    sealed.map(async ({ id, entry_key: entryKey, envelope }) => {
      const key = await journal.keyFor(envelope.derivation);
      const content = await openEntry<SealedContent>(key, { ownerId: journal.ownerId, entryKey }, envelope);
      if (isCheckIn(content)) checkIns.push({ id, entryKey, ...SealedCheckIn.parse(content) });
      else entries.push({ id, entryKey, ...content });
    }),
  );
  entries.sort(latestFirst);
  checkIns.sort(latestFirst);
  return { entries, checkIns, unreadable: results.filter(({ status }) => status === 'rejected').length };
}

/** What the key opens, forgotten as soon as the page closes. */
export const openedQuery = (journal: OpenJournal, sealed: readonly SealedEntry[]) =>
  queryOptions({
    queryKey: ['sealed-entries', 'opened', sealed.map(({ id }) => id)],
    queryFn: () => openAll(journal, sealed),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

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
  return useSealedChange(async (words: SealedContent) => {
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
