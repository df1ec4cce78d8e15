import type pg from 'pg';
import { catalogueFolder } from '#platform/catalogue/index.ts';
import type { Signer } from '#platform/signing/signer.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';
import { type SignedProtocol, signedText } from '../rules/protocol-trust.ts';
import { readShippedProtocols, shippedRow } from './protocols.catalogue.ts';
import { updateSignature } from './published-protocols.queries.ts';
import { verifyReference } from './verify-reference.ts';

function asSigned(structure: ProtocolContent): SignedProtocol {
  const row = shippedRow(structure);
  return {
    ...row,
    reviewOn: row.review_on,
    clinicalReview: row.clinical_review,
    approvedAt: null,
  };
}

/**
 * Signs the shipped protocols that were just loaded. Only what says exactly what the project's file says: a row that
 * was altered in the database is left with a signature that does not fit, and stays unreadable.
 */
export async function signShippedProtocols(client: pg.ClientBase, signer: Signer): Promise<void> {
  const { distrusted } = await verifyReference(client, signer.trustedKeys);
  if (distrusted.length === 0) return;
  const shipped = await readShippedProtocols(catalogueFolder);
  const texts = new Map(shipped.map((structure) => [structure.slug, signedText(asSigned(structure))]));
  for (const { row } of distrusted) {
    const text = signedText(row);
    if (texts.get(row.slug) !== text) continue;
    await updateSignature(client, {
      id: row.id,
      signature: signer.sign(text),
      signingKey: signer.publicKey,
    });
  }
}
