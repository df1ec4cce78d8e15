import pg from 'pg';
import type { Caller } from '../database/caller.ts';
import type { DatabaseSession } from '../database/session.ts';
import type { AnnouncedChange } from './change.ts';

/** Tables whose changes are announced, with the column that identifies a row. */
export type AnnouncedTables = ReadonlyMap<string, { key: string }>;

/**
 * Whether a person may learn of a change. A row that still exists is asked for under the person's own claims, so the
 * policies decide; a deleted one is told to the persons it named and to those who see the row it hung on.
 */
export function createVisibility(session: DatabaseSession, tables: AnnouncedTables) {
  async function sees(caller: Caller, table: string, id: string | number): Promise<boolean> {
    const known = tables.get(table);
    if (!known) return false;
    const text = `select 1 from public.${pg.escapeIdentifier(table)} where ${pg.escapeIdentifier(known.key)} = $1`;
    const { rowCount } = await session.asCaller(caller, (tx) => tx.query(text, [id]), { readOnly: true });
    return rowCount === 1;
  }

  return async (caller: Caller, change: AnnouncedChange): Promise<boolean> => {
    if (caller.kind !== 'person') return false;
    if (change.op !== 'delete') return sees(caller, change.table, change.id);
    if (change.persons.includes(caller.personId)) return true;
    return change.parent !== null && sees(caller, ...change.parent);
  };
}
