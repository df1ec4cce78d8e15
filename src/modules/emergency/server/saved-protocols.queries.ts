import type { Transaction } from '#platform/database/transaction.ts';
import type { SavedProtocol } from '../contract/saved-protocol.ts';
import type { RecalledVersion } from '../rules/saved-flags.ts';

// More than anybody keeps; the newest are those one opens.
const mostFlagged = 1000;

/** The lines of what the caller kept, and of what was shared with them, newest first. */
export async function findKeptLines(tx: Transaction): Promise<Pick<SavedProtocol, 'id' | 'quotations'>[]> {
  const { rows } = await tx.query<Pick<SavedProtocol, 'id' | 'quotations'>>(
    'select id, quotations from public.urgegpt_protocols order by created_at desc, id desc limit $1',
    [mostFlagged],
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
