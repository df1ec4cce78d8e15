import pg from 'pg';
import { type Persona, personas } from '../world/persons.ts';
import { keyColumnOf } from '../world/rows.ts';

export type Command = 'select' | 'insert' | 'update' | 'delete';

/**
 * What happens: the labels of the rows seen or touched; a number of rows; `denied` (no grant), `refused` (a policy or
 * a trigger says no), or the name of the constraint that is in the way.
 */
export type Outcome = readonly string[] | number | string;

/** One attempt, and what each persona must get from it. */
export interface Act {
  command: Command;
  what: string;
  sql: string;
  expected: Readonly<Record<Persona, Outcome>>;
}

/** Columns that a role may read or write, by name; `all` when the whole table is granted. */
export interface ColumnGrants {
  select?: readonly string[] | 'all';
  insert?: readonly string[];
  update?: readonly string[];
}

/** All that is declared of one table. */
export interface TableAccess {
  table: string;
  /** Column grants by role; a role that is absent has none. */
  grants: Readonly<Partial<Record<'anon' | 'authenticated' | 'hygie_jobs', ColumnGrants>>>;
  acts: readonly Act[];
}

type Rules = Partial<Record<Persona, Outcome>>;

/** Those without a grant are denied; signed-in persons get `otherwise` unless named. */
export function each(otherwise: Outcome, rules: Rules = {}): Record<Persona, Outcome> {
  const withoutGrant: readonly Persona[] = ['anonymous', 'jobs', 'identity', 'server'];
  return Object.fromEntries(
    personas.map((persona) => [
      persona,
      rules[persona] ?? (withoutGrant.includes(persona) ? 'denied' : otherwise),
    ]),
  ) as Record<Persona, Outcome>;
}

export const nobody = each('denied');

/** Builders of the acts of one table. */
export function actsOn(table: string) {
  const name = `public.${pg.escapeIdentifier(table)}`;
  const key = pg.escapeIdentifier(keyColumnOf(table));
  const tail = (where?: string) => (where ? ` where ${where}` : '');
  return {
    /** Everything that can be seen. */
    sees: (expected: Act['expected']): Act => ({
      command: 'select',
      what: 'everything visible',
      sql: `select ${key}::text as key from ${name}`,
      expected,
    }),
    /** `columns` hold SQL expressions. `returning` also asks for the new row, as the API does. */
    inserts: (
      what: string,
      columns: Record<string, string>,
      expected: Act['expected'],
      returning = false,
    ): Act => ({
      command: 'insert',
      what,
      sql: `insert into ${name} (${Object.keys(columns).map(pg.escapeIdentifier).join(', ')}) values (${Object.values(columns).join(', ')})${returning ? ` returning ${key}` : ''}`,
      expected,
    }),
    /** Without `where`, only the update policy decides: a condition would need the row to be visible too. */
    updates: (what: string, set: string, expected: Act['expected'], where?: string): Act => ({
      command: 'update',
      what,
      sql: `update ${name} set ${set}${tail(where)}`,
      expected,
    }),
    deletes: (what: string, expected: Act['expected'], where?: string): Act => ({
      command: 'delete',
      what,
      sql: `delete from ${name}${tail(where)}`,
      expected,
    }),
  };
}
