import type { Resource } from '#contract/resource.ts';
import type { Transaction } from '../database/transaction.ts';
import { Problem } from '../http/problem.ts';
import { decodeCursor, encodeCursor, type Position } from './cursor.ts';
import type { Statement, Statements } from './statements.ts';

export type Row = Record<string, unknown>;

interface ListOptions {
  limit: number;
  after?: string | undefined;
  search?: string | undefined;
  filters: Row;
  contains: Row;
}

async function rowsOf(tx: Transaction, { text, values }: Statement): Promise<Row[]> {
  return (await tx.query<Row>(text, values)).rows;
}

/** One keyset page of the rows this caller may see. */
export async function listRows(tx: Transaction, resource: Resource, sql: Statements, options: ListOptions) {
  const { limit, after, ...matching } = options;
  const found = await rowsOf(
    tx,
    sql.list({ ...matching, limit, after: after === undefined ? undefined : decodeCursor(after) }),
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const isLastPage = found.length <= limit || last === undefined;
  const position = (row: Row): Position => [row[resource.orderBy.column], row[resource.key]] as Position;
  return { items, nextCursor: isLastPage ? null : encodeCursor(position(last)) };
}

/** @throws Problem `not-found` when the row is absent or not for this caller: the two look the same */
export async function getRow(tx: Transaction, sql: Statements, id: string | number): Promise<Row> {
  const [row] = await rowsOf(tx, sql.get(id));
  if (!row) throw new Problem('not-found');
  return row;
}

export type Creation = { kind: 'created' | 'existing'; row: Row } | { kind: 'received' };

/** Inserts one row as the caller; `existing` when the table's declaration makes creating twice harmless. */
export async function createRow(
  tx: Transaction,
  resource: Resource,
  sql: Statements,
  body: Row,
): Promise<Creation> {
  const [row] = await rowsOf(tx, sql.create(body));
  if (row) return { kind: 'created', row };
  if (resource.isWriteOnly) return { kind: 'received' };
  const matches = Object.fromEntries((resource.idempotentOn ?? []).map((column) => [column, body[column]]));
  const [existing] = await rowsOf(tx, sql.findBy(matches));
  if (!existing) throw new Problem('conflict');
  return { kind: 'existing', row: existing };
}

/** A write that touched nothing: 403 when the caller sees the row, 404 when for them it does not exist. */
async function refuseUntouched(tx: Transaction, sql: Statements, id: string | number): Promise<never> {
  const visible = await rowsOf(tx, sql.isVisible(id));
  throw new Problem(visible.length > 0 ? 'forbidden' : 'not-found');
}

export async function updateRow(
  tx: Transaction,
  sql: Statements,
  id: string | number,
  body: Row,
): Promise<Row> {
  const [row] = await rowsOf(tx, sql.update(id, body));
  return row ?? refuseUntouched(tx, sql, id);
}

export async function deleteRow(tx: Transaction, sql: Statements, id: string | number): Promise<void> {
  const deleted = await rowsOf(tx, sql.delete(id)).catch((error: Error & { code?: string }) => {
    // 23503 on a delete means that other rows still point here (23001 from PostgreSQL 18 on).
    throw error.code === '23503' ? new Problem('still-used', { cause: error }) : error;
  });
  if (deleted.length === 0) await refuseUntouched(tx, sql, id);
}
