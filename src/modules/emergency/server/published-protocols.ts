import type { Caller } from '#platform/database/caller.ts';
import type { DatabaseSession } from '#platform/database/session.ts';
import { ProtocolCategory } from '../contract/protocol-content.ts';
import type { PublishedProtocol } from '../contract/published-protocol.ts';
import { isReviewOverdue } from '../rules/published-view.ts';
import {
  findPublishedProtocols,
  findReferenceStamp,
  type PublishedRow,
} from './published-protocols.queries.ts';

/** The reference as readers get it, and one text that changes when it does. */
export interface Reference {
  readonly stamp: string;
  readonly protocols: readonly PublishedProtocol[];
}

function viewOf(row: PublishedRow, today: string): PublishedProtocol {
  return {
    slug: row.slug,
    title: row.title,
    category: ProtocolCategory.catch('other').parse(row.category),
    populations: row.structure.populations,
    version: row.version,
    reviewOn: row.review_on,
    isReviewOverdue: isReviewOverdue(row.review_on, today),
    clinicalReview: row.clinical_review,
    status: row.status,
    origin: row.origin,
    approvedAt: row.approved_at,
    signature: row.signature,
    signingKey: row.signing_key,
    content: row.content,
    sources: row.sources,
    structure: row.structure,
  };
}

/** The one way to read the reference: the list, the screens, the offline copy and the questions all go through it. */
export type ReadReference = (caller: Caller) => Promise<Reference>;

/** Rows are read again only when one of them moved: the question asked each time weighs a few hundred bytes. */
export function createReferenceReader(session: DatabaseSession, now = () => new Date()): ReadReference {
  let kept: { stamp: string; rows: PublishedRow[] } | undefined;
  return async (caller) => {
    const read = { readOnly: true, isOneStatement: true };
    const stamp = await session.asCaller(caller, findReferenceStamp, read);
    if (kept?.stamp !== stamp) {
      kept = { stamp, rows: await session.asCaller(caller, findPublishedProtocols, read) };
    }
    const today = now().toISOString().slice(0, 10);
    return { stamp: `${stamp}-${today}`, protocols: kept.rows.map((row) => viewOf(row, today)) };
  };
}
