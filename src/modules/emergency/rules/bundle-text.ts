import type { ProtocolBundle, ProtocolRecall } from '../contract/published-protocol.ts';
import { canonicalJson } from './canonical-json.ts';

/**
 * The text that a bundle's signature covers. Each protocol counts by its own signature, which covers the rest of it:
 * whoever checks a bundle checks both.
 */
export function bundleText(bundle: Omit<ProtocolBundle, 'signature'>): string {
  const { format, issuedAt, expiresAt, protocols, recalls, signingKey } = bundle;
  return canonicalJson({
    ...{ format, issuedAt, expiresAt, recalls, signingKey },
    protocols: protocols.map(({ slug, version, signature }) => ({ slug, version, signature })),
  });
}

/** The text that the signature of the recalls covers. */
export function recallsText(recalls: readonly ProtocolRecall[], signingKey: string): string {
  return canonicalJson({ format: 'hygie-recalls-1', recalls, signingKey });
}
