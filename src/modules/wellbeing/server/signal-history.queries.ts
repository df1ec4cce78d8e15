import type { Transaction } from '#platform/database/transaction.ts';

/** Every unexpired signal of the caller, oldest first, as the export gives them. */
export async function listAllSignals(tx: Transaction) {
  return tx.kysely
    .selectFrom('clinical_signals')
    .select([
      'id',
      'created_at',
      'expires_at',
      'source_instrument',
      'domain',
      'level',
      'window_type',
      'module_context',
      'metadata',
    ])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Erases every signal the caller sees; answers how many. */
export async function deleteAllSignals(tx: Transaction): Promise<number> {
  const { rowCount } = await tx.query(
    'delete from public.clinical_signals where user_id = (select auth.uid())',
  );
  return rowCount ?? 0;
}
