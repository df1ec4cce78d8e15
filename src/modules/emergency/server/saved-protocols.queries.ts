import type { Transaction } from '#platform/database/transaction.ts';
import type { KeptLine, SavedProtocol } from '../contract/saved-protocol.ts';
import type { RecalledVersion } from '../rules/saved-flags.ts';

/** The lines of all that the caller kept, and of what was shared with them: none may miss a recall. */
export async function findKeptLines(tx: Transaction): Promise<Pick<SavedProtocol, 'id' | 'quotations'>[]> {
  const { rows } = await tx.query<Pick<SavedProtocol, 'id' | 'quotations'>>(
    'select id, quotations from public.urgegpt_protocols',
  );
  return rows;
}

/** The lines that the caller keeps each by itself; not those of others, not those kept among more. */
export async function findLinesKeptAlone(tx: Transaction): Promise<KeptLine[]> {
  const { rows } = await tx.query<KeptLine & Record<string, unknown>>(
    `select id as "savedId", quotations -> 0 ->> 'slug' as slug, (quotations -> 0 -> 'version')::integer as version,
       quotations -> 0 ->> 'section' as section, quotations -> 0 ->> 'lineId' as "lineId"
     from public.urgegpt_protocols
     where user_id = (select auth.uid()) and jsonb_array_length(quotations) = 1
     order by created_at desc, id desc`,
  );
  return rows;
}

/** Every version that was ever recalled. */
export async function findRecalledVersions(tx: Transaction): Promise<RecalledVersion[]> {
  const { rows } = await tx.query<RecalledVersion & Record<string, unknown>>(
    'select slug, version, recall_reason as reason from private.recalled_versions()',
  );
  return rows;
}
