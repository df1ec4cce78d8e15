import type { Transaction } from '#platform/database/transaction.ts';
import type { ProtocolContent } from '../contract/protocol-content.ts';

export interface VersionRow {
  version: number;
  status: 'published' | 'recalled';
  clinical_review: 'required' | 'done';
  origin: 'shipped' | 'instance';
  structure: ProtocolContent;
  author_id: string | null;
  approved_by: string | null;
  author_name: string | null;
  approver_name: string | null;
  recall_reason: string | null;
  created_at: string;
}

/** A topic's log, oldest first; empty when the caller may not see the topic. */
export async function findVersions(tx: Transaction, slug: string): Promise<VersionRow[]> {
  const { rows } = await tx.query<VersionRow & Record<string, unknown>>(
    `select v.version, v.status, v.clinical_review, v.origin, v.structure, v.author_id, v.approved_by,
       v.recall_reason, v.created_at, private.protocol_hand_name(v.author_id) as author_name,
       private.protocol_hand_name(v.approved_by) as approver_name
     from public.urgent_protocol_versions v
     join public.urgent_protocols p on p.id = v.protocol_id and p.slug = $1 and p.status <> 'draft'
     order by v.created_at, v.id`,
    [slug],
  );
  return rows;
}
