import type { Transaction } from '#platform/database/transaction.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Signer } from '#platform/signing/signer.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { protocolColumns } from '../rules/protocol-row.ts';
import { distrustOf, type SignedProtocol, signedText } from '../rules/protocol-trust.ts';
import { trustMessages } from './emergency.messages.ts';
import {
  type DraftRow,
  markRecalled,
  markReviewed,
  publishDraft,
  type Seal,
} from './protocol-drafts.queries.ts';
import {
  findPublishedProtocol,
  findPublishedProtocols,
  type StoredProtocol,
} from './published-protocols.queries.ts';
import { faultsOfDraft, readDraft, refuseFaults } from './write-protocol.ts';

function sealOf(signer: Signer, at: string, protocol: SignedProtocol): Seal {
  return { at, signature: signer.sign(signedText(protocol)), signingKey: signer.publicKey };
}

function isOneText(row: DraftRow): boolean {
  const { title, category, content, sources, review_on } = row;
  const { structure: _structure, slug: _slug, ...expected } = protocolColumns(row.structure);
  return canonicalJson({ title, category, content, sources, review_on }) === canonicalJson(expected);
}

/** A second clinician approves what was submitted: it is signed and takes the place of the version before. */
export async function approve(tx: Transaction, signer: Signer, id: string, at: string): Promise<string> {
  const row = await readDraft(tx, id);
  if (!isOneText(row)) throw new Problem('untrusted');
  refuseFaults(faultsOfDraft(row.structure, await findPublishedProtocols(tx)));
  const { review_on: reviewOn, ...columns } = protocolColumns({ ...row.structure, clinicalReview: 'done' });
  const version = row.structure.version;
  const seal = sealOf(signer, at, {
    ...{ ...columns, reviewOn, version, approvedAt: at },
    ...{ clinicalReview: 'done', status: 'published', origin: 'instance' },
  });
  await publishDraft(tx, id, seal);
  return row.slug;
}

/** What is about to be signed anew must be what was signed before. */
async function readTrusted(tx: Transaction, signer: Signer, slug: string): Promise<StoredProtocol> {
  const row = await findPublishedProtocol(tx, slug);
  if (!row) throw new Problem('not-found');
  const reason = await distrustOf(row, signer.trustedKeys);
  if (reason !== undefined) throw new Problem('untrusted', { detail: trustMessages[reason] });
  return row;
}

/** A clinician of this instance has read a protocol that came from elsewhere. */
export async function review(tx: Transaction, signer: Signer, slug: string, at: string): Promise<void> {
  const row = await readTrusted(tx, signer, slug);
  const structure = { ...row.structure, clinicalReview: 'done' as const };
  await markReviewed(
    tx,
    row.id,
    sealOf(signer, at, { ...row, structure, clinicalReview: 'done', approvedAt: at }),
  );
}

/** Takes a protocol back, altered ones as well: what is wrong must be able to go. */
export async function recall(
  tx: Transaction,
  signer: Signer,
  { slug, reason, at }: { slug: string; reason: string; at: string },
): Promise<void> {
  const row = await findPublishedProtocol(tx, slug);
  if (!row) throw new Problem('not-found');
  const recalled = { ...row, status: 'recalled', recalledAt: at, recallReason: reason };
  await markRecalled(tx, row.id, reason, sealOf(signer, at, recalled));
}
