import type { Transaction } from '#platform/database/transaction.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';

/** A published row of the reference, as the database holds it. */
export interface PublishedRow {
  id: string;
  slug: string;
  title: string;
  category: string;
  content: string;
  sources: string[];
  version: number;
  review_on: string;
  clinical_review: 'required' | 'done';
  status: 'published';
  origin: 'shipped' | 'instance';
  approved_at: string | null;
  structure: ProtocolContent;
  signature: string | null;
  signing_key: string | null;
}

const isPublished = `slug is not null and status = 'published'`;

/** One text that changes whenever any published row does: a row's place moves at every update, whoever makes it. */
export async function findReferenceStamp(tx: Transaction): Promise<string> {
  const { rows } = await tx.query<{ stamp: string }>(
    `select coalesce(md5(string_agg(concat_ws(' ', id, xmin, ctid), ',' order by id)), '') as stamp
     from public.urgent_protocols where ${isPublished}`,
  );
  return rows[0]?.stamp ?? '';
}

/** Every published protocol, by title. */
export async function findPublishedProtocols(tx: Transaction): Promise<PublishedRow[]> {
  const { rows } = await tx.query<PublishedRow>(
    `select id, slug, title, category, content, sources, version, review_on, clinical_review, status, origin,
       approved_at, structure, signature, signing_key
     from public.urgent_protocols where ${isPublished} order by title, slug`,
  );
  return rows;
}
