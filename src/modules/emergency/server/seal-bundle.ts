import type { Signer } from '#platform/signing/signer.ts';
import type { ProtocolBundle, ProtocolRecall, PublishedProtocol } from '../contract/published-protocol.ts';
import { bundleText, recallsText } from '../rules/bundle-text.ts';

interface BundleParts {
  protocols: readonly PublishedProtocol[];
  recalls: readonly ProtocolRecall[];
  issuedAt?: string;
  expiresAt?: string;
}

/** The reference in one piece, signed as a whole: a protocol left out on the way is noticed as well. */
export function sealBundle(
  signer: Signer,
  { protocols, recalls, issuedAt, expiresAt }: BundleParts,
): ProtocolBundle {
  const bundle = {
    format: 'hygie-bundle-1' as const,
    issuedAt: issuedAt ?? null,
    expiresAt: expiresAt ?? null,
    protocols: [...protocols],
    recalls: [...recalls],
    signingKey: signer.publicKey,
  };
  return { ...bundle, signature: signer.sign(bundleText(bundle)) };
}

export function sealRecalls(signer: Signer, recalls: readonly ProtocolRecall[]) {
  return {
    format: 'hygie-recalls-1' as const,
    recalls: [...recalls],
    signingKey: signer.publicKey,
    signature: signer.sign(recallsText(recalls, signer.publicKey)),
  };
}
