import { useQuery } from '@tanstack/react-query';
import type { PublishedProtocol } from '#modules/emergency/contract/published-protocol.ts';

/** The search of this browser, ready a moment after the protocols are. */
export function useAsker(protocols: readonly PublishedProtocol[]) {
  const versions = protocols.map(({ slug, signature, version }) => `${slug} ${version} ${signature}`).join();
  const { data } = useQuery({
    queryKey: ['emergency', 'asker', versions],
    enabled: protocols.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
    queryFn: async () => {
      const { createAsker } = await import('./ask-here.ts');
      return { ask: createAsker(protocols) };
    },
  });
  return data?.ask;
}
