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

/** The sound of a recording; undefined when its file is gone. */
export type ReadSound = (fileId: string) => Promise<Buffer | undefined>;

/** Recordings with their sound, one at a time: a page of them would not fit in memory. */
async function* withSounds(rows: readonly OwnRow[], isFirst: boolean, readSound: ReadSound) {
  const table = 'audio_recordings';
  if (isFirst) yield { table, isFirst, rows: [] };
  for (const row of rows) {
    const sound = await readSound(String(row.file_id));
    yield { table, isFirst: false, rows: [{ ...row, sound_base64: sound?.toString('base64') ?? null }] };
  }
}

/**
 * Everything of this module that is the person's, table by table and page by page, and what they agreed to. Each page
 * is read by itself: whoever downloads slowly holds no connection.
 */
export async function* readOwnData(read: Read, readSound: ReadSound): AsyncGenerator<Piece> {
  for (const table of ownTables) {
    let after: Mark | undefined;
    let isFirst = true;
    do {
      const found = await read((tx) => listOwnRows(tx, table, after, pageRows));
      const rows = found.map(({ row }) => row);
      if (table === 'audio_recordings') yield* withSounds(rows, isFirst, readSound);
      else yield { table, isFirst, rows };
      isFirst = false;
      after = found.length === pageRows ? found.at(-1) : undefined;
    } while (after);
  }
  yield { table: 'consents', isFirst: true, rows: await read(listConsents) };
}
