import pg from 'pg';
import type { Caller } from '../database/caller.ts';
import type { DatabaseSession } from '../database/session.ts';
import type { AnnouncedChange } from './change.ts';

/**
 * Tables whose changes are announced, with the column that identifies a row. `belonging` is a query that gives the
 * keys of the rows to which the caller belongs, where more persons see such a row than what hangs on it.
 */
export type AnnouncedTables = ReadonlyMap<string, { key: string; belonging?: string | undefined }>;

/**
 * Whether a person may learn of a change. A row that still exists is asked for under the person's own claims, so the
 * policies decide; a deleted one is told to the persons it named and to those who see, or belong to, the row it hung on.
 */
export function createVisibility(session: DatabaseSession, tables: AnnouncedTables) {
  async function sees(caller: Caller, table: string, id: string | number): Promise<boolean> {
    const known = tables.get(table);
    if (!known) return false;
    const text = `select 1 from public.${pg.escapeIdentifier(table)} where ${pg.escapeIdentifier(known.key)} = $1`;
    const { rowCount } = await session.asCaller(caller, (tx) => tx.query(text, [id]), { readOnly: true });
    return rowCount === 1;
  }

  async function belongs(caller: Caller, table: string, id: string | number): Promise<boolean> {
    const query = tables.get(table)?.belonging;
    if (query === undefined) return sees(caller, table, id);
    const text = `select 1 from (${query}) as mine (id) where id = $1`;
    const { rowCount } = await session.asCaller(caller, (tx) => tx.query(text, [id]), { readOnly: true });
    return rowCount === 1;
  }

  return async (caller: Caller, change: AnnouncedChange): Promise<boolean> => {
    if (caller.kind !== 'person') return false;
    if (change.op !== 'delete') return sees(caller, change.table, change.id);
    if (change.persons.includes(caller.personId)) return true;
    return change.parent !== null && belongs(caller, ...change.parent);
  };
}
