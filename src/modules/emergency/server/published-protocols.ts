import type { Caller } from '#platform/database/caller.ts';
import type { DatabaseSession } from '#platform/database/session.ts';
import { ProtocolCategory } from '../contract/protocol-content.ts';
import type { PublishedProtocol } from '../contract/published-protocol.ts';
import { type Distrust, distrustOf } from '../rules/protocol-trust.ts';
import { isReviewOverdue } from '../rules/published-view.ts';
import {
  findPublishedProtocols,
  findReferenceStamp,
  type StoredProtocol,
} from './published-protocols.queries.ts';

/** A published row that its signature does not vouch for. */
export interface UnreadableProtocol {
  readonly id: string;
  readonly slug: string;
  readonly reason: Distrust;
}

/** The reference as readers get it, and one text that changes when it does. */
export interface Reference {
  readonly stamp: string;
  /** Those that are exactly what this instance signed; nothing else is ever shown. */
  readonly protocols: readonly PublishedProtocol[];
  readonly unreadable: readonly UnreadableProtocol[];
}

function viewOf(row: StoredProtocol, today: string): PublishedProtocol {
  const { id: _id, recalledAt: _recalledAt, recallReason: _recallReason, ...signed } = row;
  return {
    ...signed,
    status: 'published',
    sources: [...row.sources],
    category: ProtocolCategory.catch('other').parse(row.category),
    populations: row.structure.populations,
    isReviewOverdue: isReviewOverdue(row.reviewOn, today),
  };
}

interface Sorted {
  readonly stamp: string;
  readonly trusted: readonly StoredProtocol[];
  readonly unreadable: readonly UnreadableProtocol[];
}

async function sortByTrust(
  stamp: string,
  rows: readonly StoredProtocol[],
  trustedKeys: readonly string[],
): Promise<Sorted> {
  const reasons = await Promise.all(rows.map((row) => distrustOf(row, trustedKeys)));
  return {
    stamp,
    trusted: rows.filter((_, index) => reasons[index] === undefined),
    unreadable: rows.flatMap(({ id, slug }, index) => {
      const reason = reasons[index];
      return reason === undefined ? [] : [{ id, slug, reason }];
    }),
  };
}

/** The one way to read the reference: the list, the screens, the offline copy and the questions all go through it. */
export type ReadReference = (caller: Caller) => Promise<Reference>;

interface ReaderOptions {
  /** Keys whose signature counts. */
  trustedKeys: readonly string[];
  /** Leaves out what is past its day of review. */
  hidesOverdue?: boolean;
  now?: () => Date;
}

/** Rows are read and verified again only when one of them moved: what is asked each time weighs a few hundred bytes. */
export function createReferenceReader(
  session: DatabaseSession,
  { trustedKeys, hidesOverdue = false, now = () => new Date() }: ReaderOptions,
): ReadReference {
  let kept: Sorted | undefined;
  return async (caller) => {
    const read = { readOnly: true, isOneStatement: true };
    const stamp = await session.asCaller(caller, findReferenceStamp, read);
    let sorted = kept;
    if (sorted?.stamp !== stamp) {
      sorted = await sortByTrust(
        stamp,
        await session.asCaller(caller, findPublishedProtocols, read),
        trustedKeys,
      );
      kept = sorted;
    }
    const today = now().toISOString().slice(0, 10);
    const views = sorted.trusted.map((row) => viewOf(row, today));
    return {
      stamp: `${stamp}-${today}`,
      protocols: hidesOverdue ? views.filter((view) => !view.isReviewOverdue) : views,
      unreadable: sorted.unreadable,
    };
  };
}
