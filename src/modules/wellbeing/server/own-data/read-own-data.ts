import { listConsents } from '#modules/accounts/server/index.ts';
import type { Transaction } from '#platform/database/transaction.ts';
import { ownTables } from '../../contract/own-tables.ts';
import { listOwnRows, type Mark, type OwnRow } from './own-data.queries.ts';

const pageRows = 500;

/** Some rows of one table; a table's first piece comes even when it is empty. */
export interface Piece {
  table: string;
  isFirst: boolean;
  rows: OwnRow[];
}

/** Runs one read as the person, in a transaction of its own. */
export type Read = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/**
 * Everything of this module that is the person's, table by table and page by page, and what they agreed to. Each page
 * is read by itself: whoever downloads slowly holds no connection.
 */
export async function* readOwnData(read: Read): AsyncGenerator<Piece> {
  for (const table of ownTables) {
    let after: Mark | undefined;
    let isFirst = true;
    do {
      const found = await read((tx) => listOwnRows(tx, table, after, pageRows));
      yield { table, isFirst, rows: found.map(({ row }) => row) };
      isFirst = false;
      after = found.length === pageRows ? found.at(-1) : undefined;
    } while (after);
  }
  yield { table: 'consents', isFirst: true, rows: await read(listConsents) };
}
