import pg from 'pg';
import type { Transaction } from '#platform/database/transaction.ts';
import { type OwnTable, ownTables } from '../../contract/own-tables.ts';

export type OwnRow = Record<string, unknown>;

/** Where the page before ended: the last row's date, to the microsecond, and its identifier. */
export interface Mark {
  at: string;
  id: string;
}

/** One page of the caller's own rows, oldest first. What has expired is hidden by the table's policies. */
export async function listOwnRows(tx: Transaction, table: OwnTable, after: Mark | undefined, limit: number) {
  const { rows } = await tx.query<{ row: OwnRow } & Mark>(
    `select to_jsonb(t) as row, created_at::text as at, id::text as id
     from public.${pg.escapeIdentifier(table)} t
     where user_id = (select auth.uid()) and ($1::timestamptz is null or (created_at, id) > ($1, $2::uuid))
     order by created_at, id limit $3`,
    [after?.at ?? null, after?.id ?? null, limit],
  );
  return rows;
}

/**
 * Erases everything of the caller's in this module, in one transaction. Without `where`, so that the deletion policies
 * alone decide: a condition would leave out the expired rows, which only the policies for reading hide.
 */
export async function eraseOwnRows(tx: Transaction): Promise<void> {
  for (const table of ownTables) await tx.query(`delete from public.${pg.escapeIdentifier(table)}`);
}
