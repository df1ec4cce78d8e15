import type { ProtocolContent } from '../contract/protocol-content.ts';
import type { distrusts } from '../contract/published-protocol.ts';
import { canonicalJson } from './canonical-json.ts';
import { verifySignature } from './verify-signature.ts';

/** Everything that a protocol's signature covers: whatever of it changes, the signature no longer fits. */
export interface SignedProtocol {
  readonly slug: string;
  readonly title: string;
  readonly category: string;
  readonly version: number;
  readonly content: string;
  readonly sources: readonly string[];
  readonly structure: ProtocolContent;
  readonly reviewOn: string;
  readonly clinicalReview: string;
  readonly status: string;
  readonly origin: string;
  readonly approvedAt: string | null;
  readonly recalledAt?: string | null | undefined;
  readonly recallReason?: string | null | undefined;
}

/** `2026-11-26T10:00:00.1Z` and `…00.100000Z` are one instant. */
const instant = (text: string | null | undefined) => (text ? new Date(text).toISOString() : null);

/** The text that is signed, on the server, in the offline copy and between instances. */
export function signedText(protocol: SignedProtocol): string {
  return canonicalJson({
    format: 'hygie-protocol-1',
    slug: protocol.slug,
    title: protocol.title,
    category: protocol.category,
    version: protocol.version,
    content: protocol.content,
    sources: protocol.sources,
    structure: protocol.structure,
    reviewOn: protocol.reviewOn,
    clinicalReview: protocol.clinicalReview,
    status: protocol.status,
    origin: protocol.origin,
    approvedAt: instant(protocol.approvedAt),
    recalledAt: instant(protocol.recalledAt),
    recallReason: protocol.recallReason ?? null,
  });
}

/** Why a protocol may not be shown: nobody signed it, somebody else did, or it is not what was signed. */
export type Distrust = (typeof distrusts)[number];

type Sealed = SignedProtocol & { readonly signature: string | null; readonly signingKey: string | null };

/** @returns undefined when the protocol is exactly what one of these keys signed */
export async function distrustOf(
  protocol: Sealed,
  trustedKeys: readonly string[],
): Promise<Distrust | undefined> {
  const { signature, signingKey } = protocol;
  if (signature === null || signingKey === null) return 'unsigned';
  if (!trustedKeys.includes(signingKey)) return 'unknown-key';
  let text: string;
  try {
    text = signedText(protocol);
  } catch {
    return 'altered'; // it no longer even reads as a protocol
  }
  return (await verifySignature(text, signature, signingKey)) ? undefined : 'altered';
}
