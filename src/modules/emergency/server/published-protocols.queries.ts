import type pg from 'pg';
import type { ProtocolContent } from '../contract/protocol-content.ts';
import type { SignedProtocol } from '../rules/protocol-trust.ts';

/** Whatever runs a statement: a caller's transaction, or the migrating connection. */
export interface Asks {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
}

/** A version of the reference as the database holds it, named as its signature names it. */
export interface StoredProtocol extends SignedProtocol {
  id: string;
  status: 'published' | 'recalled';
  clinicalReview: 'required' | 'done';
  origin: 'shipped' | 'instance';
  structure: ProtocolContent;
  signature: string | null;
  signingKey: string | null;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// Dates as texts in the query itself: the migrating connection reads them otherwise than the server's pool.
const columns = `id, slug, title, category, content, sources, structure, version, review_on::text as "reviewOn",
  clinical_review as "clinicalReview", status, origin, ${instant('approved_at')} as "approvedAt",
  ${instant('recalled_at')} as "recalledAt", recall_reason as "recallReason", signature, signing_key as "signingKey"`;

const isPublished = `slug is not null and status = 'published'`;

/** One text that changes whenever any published row does: a row's place moves at every update, whoever makes it. */
export async function findReferenceStamp(tx: Asks): Promise<string> {
  const { rows } = await tx.query<{ stamp: string }>(
    `select coalesce(md5(string_agg(concat_ws(' ', id, xmin, ctid), ',' order by id)), '') as stamp
     from public.urgent_protocols where ${isPublished}`,
  );
  return rows[0]?.stamp ?? '';
}

/** Every published protocol, by title. */
export async function findPublishedProtocols(tx: Asks): Promise<StoredProtocol[]> {
  const { rows } = await tx.query<StoredProtocol>(
    `select ${columns} from public.urgent_protocols where ${isPublished} order by title, slug`,
  );
  return rows;
}

/** One published protocol, for whoever is about to change what it says of itself. */
export async function findPublishedProtocol(tx: Asks, slug: string): Promise<StoredProtocol | undefined> {
  const { rows } = await tx.query<StoredProtocol>(
    `select ${columns} from public.urgent_protocols where ${isPublished} and slug = $1`,
    [slug],
  );
  return rows[0];
}

export interface RecalledRow extends pg.QueryResultRow {
  slug: string;
  version: number;
  recalledAt: string;
  reason: string;
}

/** What was recalled and why, for everybody. */
export async function findRecalls(tx: Asks): Promise<RecalledRow[]> {
  const { rows } = await tx.query<RecalledRow>(
    `select slug, version, ${instant('recalled_at')} as "recalledAt", recall_reason as reason
     from private.recalled_protocols()`,
  );
  return rows;
}

/** Writes the signature of a row that stays as it is. */
export async function updateSignature(
  client: Asks,
  { id, signature, signingKey }: { id: string; signature: string; signingKey: string },
): Promise<void> {
  await client.query('update public.urgent_protocols set signature = $2, signing_key = $3 where id = $1', [
    id,
    signature,
    signingKey,
  ]);
}
