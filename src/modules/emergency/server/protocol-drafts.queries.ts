import type { Transaction } from '#platform/database/transaction.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';
import { protocolColumns } from '../rules/protocol-row.ts';

export interface DraftRow {
  id: string;
  slug: string;
  title: string;
  category: string;
  content: string;
  sources: string[];
  review_on: string;
  structure: ProtocolContent;
  author_id: string | null;
  author_name: string | null;
  submitted_at: string | null;
  refused_at: string | null;
  refused_by: string | null;
  refuser_name: string | null;
  refusal_reason: string | null;
  updated_at: string;
}

const columns =
  'id, slug, title, category, content, sources, review_on, structure, author_id, submitted_at, updated_at,' +
  ' refused_at, refused_by, refusal_reason, private.protocol_hand_name(author_id) as author_name,' +
  ' private.protocol_hand_name(refused_by) as refuser_name';

/** Structured drafts that the caller may see, the latest first. */
export async function findDrafts(tx: Transaction): Promise<DraftRow[]> {
  const { rows } = await tx.query<DraftRow & Record<string, unknown>>(
    `select ${columns} from public.urgent_protocols where status = 'draft' and slug is not null
     order by updated_at desc, id limit 200`,
  );
  return rows;
}

export async function findDraft(tx: Transaction, id: string): Promise<DraftRow | undefined> {
  const { rows } = await tx.query<DraftRow & Record<string, unknown>>(
    `select ${columns} from public.urgent_protocols where status = 'draft' and slug is not null and id = $1`,
    [id],
  );
  return rows[0];
}

export async function insertDraft(tx: Transaction, structure: ProtocolContent): Promise<string> {
  const row = protocolColumns(structure);
  const { rows } = await tx.query<{ id: string }>(
    `insert into public.urgent_protocols (slug, title, category, content, sources, review_on, structure)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [row.slug, row.title, row.category, row.content, row.sources, row.review_on, JSON.stringify(structure)],
  );
  const [made] = rows;
  if (!made) throw new Error('an insert answers its row');
  return made.id;
}

/** @returns false when there is no such draft, or the caller may not see it */
export async function updateDraft(tx: Transaction, id: string, structure: ProtocolContent): Promise<boolean> {
  const row = protocolColumns(structure);
  const { rowCount } = await tx.query(
    `update public.urgent_protocols set title = $2, category = $3, content = $4, sources = $5, review_on = $6,
       structure = $7 where id = $1 and status = 'draft'`,
    [id, row.title, row.category, row.content, row.sources, row.review_on, JSON.stringify(structure)],
  );
  return rowCount === 1;
}

export async function submitDraft(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `update public.urgent_protocols set submitted_at = now() where id = $1 and status = 'draft'`,
    [id],
  );
}

export async function refuseDraft(tx: Transaction, id: string, reason: string): Promise<void> {
  await tx.query('select private.refuse_urgent_protocol($1, $2)', [id, reason]);
}

export interface Seal {
  readonly at: string;
  readonly signature: string;
  readonly signingKey: string;
}

export async function publishDraft(tx: Transaction, id: string, { at, signature, signingKey }: Seal) {
  await tx.query('select private.publish_urgent_protocol($1, $2, $3, $4)', [id, at, signature, signingKey]);
}

export async function markReviewed(tx: Transaction, id: string, { at, signature, signingKey }: Seal) {
  await tx.query('select private.review_urgent_protocol($1, $2, $3, $4)', [id, at, signature, signingKey]);
}

export async function markRecalled(
  tx: Transaction,
  id: string,
  reason: string,
  { at, signature, signingKey }: Seal,
) {
  await tx.query('select private.recall_urgent_protocol($1, $2, $3, $4, $5)', [
    id,
    at,
    reason,
    signature,
    signingKey,
  ]);
}

export interface TopicRow {
  slug: string;
  version: number;
  structure: ProtocolContent;
  status: 'draft' | 'published' | 'recalled';
}

/** Everything that the caller may see of these topics, drafts included. */
export async function findTopics(tx: Transaction, slugs: readonly string[]): Promise<TopicRow[]> {
  const { rows } = await tx.query<TopicRow & Record<string, unknown>>(
    `select slug, version, structure, status from public.urgent_protocols
     where slug = any($1) and structure is not null`,
    [slugs],
  );
  return rows;
}

/** Whether the caller writes protocols here, as the policies of the drafts have it. */
export async function mayWriteProtocols(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.query<{ may: boolean }>(
    `select coalesce(private.account_role() in ('clinician', 'teacher', 'admin'), false) as may`,
  );
  return rows[0]?.may ?? false;
}

/** The latest version of each topic, by slug; recalled ones included where the caller may see them. */
export async function findLatestVersions(
  tx: Transaction,
  slugs: readonly string[],
): Promise<Map<string, TopicRow>> {
  const topics = await findTopics(tx, slugs);
  return new Map(topics.filter(({ status }) => status !== 'draft').map((row) => [row.slug, row]));
}
