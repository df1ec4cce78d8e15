import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { emptyCopy, stateOfCopy } from './reference-copy.ts';
import { askEveryMs, contactQuery, isIntact, keptQuery } from './reference-queries.ts';

/**
 * The emergency reference: at once what this device keeps, then what the server says, kept from then on. Works without
 * network and without an account.
 */
export function useReference() {
  const client = useQueryClient();
  const kept = useQuery(keptQuery);
  const held = kept.data;
  const contact = useQuery({
    ...contactQuery(client),
    enabled: held !== undefined,
    // Damaged, it is asked for again at once: whoever just asked knew nothing of that.
    staleTime: held && !isIntact(held) ? 0 : askEveryMs,
    refetchInterval: askEveryMs,
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
