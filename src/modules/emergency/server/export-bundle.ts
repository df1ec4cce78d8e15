import type { Signer } from '#platform/signing/signer.ts';
import type { ProtocolBundle, ProtocolRecall, PublishedProtocol } from '../contract/published-protocol.ts';
import { sealBundle } from './seal-bundle.ts';

const validDays = 90;

/** What this instance gives another: everything published that its signature vouches for, and what it recalled. */
export function exportBundle(
  signer: Signer,
  { protocols }: { protocols: readonly PublishedProtocol[] },
  recalls: readonly ProtocolRecall[],
): ProtocolBundle {
  const issued = new Date();
  const expires = new Date(issued.getTime() + validDays * 86_400_000);
  return sealBundle(signer, {
    ...{ protocols, recalls },
    ...{ issuedAt: issued.toISOString(), expiresAt: expires.toISOString() },
  });
}
