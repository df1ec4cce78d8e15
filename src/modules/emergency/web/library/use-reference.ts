import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { localDay } from '#web/shared/dates.ts';
import { askForChanges } from './ask-for-changes.ts';
import { countExpected, type KeptRecord, keep, readKept } from './kept-reference.ts';
import { emptyCopy, type ReferenceCopy, readCopy, stateOfCopy } from './reference-copy.ts';

// A recall must reach a connected screen within ten seconds; unchanged, the answer has no body.
const askEveryMs = 5000;
const keptKey = ['emergency', 'kept'];

interface Held {
  readonly copy: ReferenceCopy;
  readonly etag: string | null;
  readonly keptAt: string | undefined;
  /** How many were kept here before; what is missing was taken by the browser. */
  readonly expected: number;
  /** False when this device refused to keep what the server gave. */
  readonly isKept: boolean;
}

function heldOf(
  copy: ReferenceCopy,
  record: KeptRecord | undefined,
  { expected, isKept }: Pick<Held, 'expected' | 'isKept'>,
): Held {
  return {
    copy,
    etag: record?.etag ?? null,
    keptAt: record?.keptAt,
    expected,
    isKept,
  };
}

async function readHeld(): Promise<Held> {
  const record = await readKept();
  const copy = await readCopy(record?.bundle, localDay(new Date()));
  return heldOf(copy, record, { expected: countExpected(), isKept: record !== undefined });
}

/**
 * The emergency reference: at once what this device keeps, then what the server says, kept from then on. Works without
 * network and without an account.
 */
export function useReference() {
  const client = useQueryClient();
  const kept = useQuery({ queryKey: keptKey, queryFn: readHeld, staleTime: Number.POSITIVE_INFINITY });
  const held = kept.data;
  const contact = useQuery({
    queryKey: ['emergency', 'contact'],
    enabled: held !== undefined,
    refetchInterval: askEveryMs,
    staleTime: askEveryMs,
    retry: false,
    queryFn: async ({ signal }) => {
      const before = client.getQueryData<Held>(keptKey);
      const isHeldWhole = before?.isKept && before.copy.isSealed && before.copy.altered.length === 0;
      const record = await askForChanges(isHeldWhole ? before.etag : null, signal);
      if (record) {
        const copy = await readCopy(record.bundle, localDay(new Date()));
        const expected = copy.protocols.length;
        const isKept = await keep(record, expected);
        client.setQueryData<Held>(keptKey, heldOf(copy, record, { expected, isKept }));
      }
      return Date.now();
    },
  });
  useEffect(() => {
    // Only an installed application asks to be spared: elsewhere some browsers would interrupt with a question.
    if (matchMedia('(display-mode: standalone)').matches) void navigator.storage?.persist?.();
  }, []);
  const copy = held?.copy ?? emptyCopy;
  const { protocols } = copy;
  return {
    ...copy,
    keptAt: held?.keptAt,
    isKept: held?.isKept ?? false,
    expected: held?.expected ?? 0,
    state: stateOfCopy(protocols.length, held?.expected ?? 0),
    isConnected: contact.isSuccess,
    /** Neither this device nor the server has said anything yet. */
    isPending: kept.isPending || (protocols.length === 0 && contact.isPending),
    error: protocols.length === 0 ? contact.error : null,
    retry: () => void contact.refetch(),
  };
}
export type EmergencyReference = ReturnType<typeof useReference>;
