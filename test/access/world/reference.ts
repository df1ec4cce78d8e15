import { ProtocolContent } from '#modules/emergency/contract/protocol-content.ts';
import type { QuotationReference } from '#modules/emergency/contract/saved-protocol.ts';
import { protocolColumns } from '#modules/emergency/rules/protocol-row.ts';
import { signedText } from '#modules/emergency/rules/protocol-trust.ts';
import { createSigner } from '#platform/signing/signer.ts';
import epistaxis from '../../../catalogue/protocols/epistaxis.json' with { type: 'json' };

/** Who signs in the world, for the application that is opened on it: what it signed may be read, and kept. */
export const worldSigner = createSigner([new Uint8Array(32).fill(7)]);

const structure = ProtocolContent.parse(epistaxis);
const row = {
  ...protocolColumns(structure),
  version: structure.version,
  clinical_review: 'done',
  status: 'published',
  origin: 'instance',
  approved_at: '2026-11-01T08:00:00.000Z',
};

/** A published protocol, line by line and signed, but for who wrote and who approved it. */
export const signedProtocol = {
  ...row,
  signing_key: worldSigner.publicKey,
  signature: worldSigner.sign(
    signedText({
      ...row,
      reviewOn: row.review_on,
      clinicalReview: row.clinical_review,
      approvedAt: row.approved_at,
    }),
  ),
};

const [line] = structure.firstActions;
if (!line) throw new Error('the protocol of the world says nothing');

/** A line that it says. */
export const quotable: QuotationReference & { text: string } = {
  slug: structure.slug,
  version: structure.version,
  section: 'firstActions',
  lineId: line.id,
  text: line.text,
};
