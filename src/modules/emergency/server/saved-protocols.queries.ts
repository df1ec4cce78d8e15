import type { Transaction } from '#platform/database/transaction.ts';
import type { SavedProtocol } from '../contract/saved-protocol.ts';
import type { RecalledVersion } from '../rules/saved-flags.ts';

/** The lines of all that the caller kept, and of what was shared with them: none may miss a recall. */
export async function findKeptLines(tx: Transaction): Promise<Pick<SavedProtocol, 'id' | 'quotations'>[]> {
  const { rows } = await tx.query<Pick<SavedProtocol, 'id' | 'quotations'>>(
    'select id, quotations from public.urgegpt_protocols',
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
