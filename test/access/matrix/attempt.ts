import { labelsOf } from '../world/build-world.ts';
import type { Act, Outcome, TableAccess } from './act.ts';

interface Answer {
  rows: Record<string, unknown>[];
  rowCount: number | null;
}

export type Query = (sql: string) => Promise<Answer>;

/** PostgreSQL says 42501 both without a grant and against a policy; the two are told apart. */
export function outcomeOfError(error: unknown): string {
  const { code, constraint, message } = error as { code?: string; constraint?: string; message: string };
  if (constraint) return constraint;
  if (code !== '42501') return `${code ?? ''} ${message}`.trim();
  return message.startsWith('permission denied') ? 'denied' : 'refused';
}

/** Tries one act and says what happened, in the words of the declarations. */
export async function attempt(query: Query, table: string, act: Act): Promise<Outcome> {
  try {
    const { rows, rowCount } = await query(act.sql);
    if (act.command !== 'select') return rowCount ?? 0;
    const labels = labelsOf(table);
    return rows.map(({ key }) => labels.get(String(key)) ?? String(key)).sort();
  } catch (error) {
    return outcomeOfError(error);
  }
}

/** An outcome as `attempt` would give it: a list of rows written is a number of rows. */
export function asFound(act: Act, expected: Outcome): Outcome {
  if (!Array.isArray(expected)) return expected;
  return act.command === 'select' ? [...expected].sort() : expected.length;
}

export const sameOutcome = (a: Outcome, b: Outcome): boolean => JSON.stringify(a) === JSON.stringify(b);

type GrantedRole = keyof TableAccess['grants'];

/** One column, one command, one role: may the role name that column at all? */
export interface ColumnCell {
  role: GrantedRole;
  command: 'select' | 'insert' | 'update';
  column: string;
  sql: string;
  isGranted: boolean;
}

const commands = ['select', 'insert', 'update'] as const;

/** Every column × command × role of a table. `explain` checks the right without doing anything. */
export function columnCells({ table, grants }: TableAccess, columns: readonly string[]): ColumnCell[] {
  const name = `public."${table}"`;
  const roles: readonly GrantedRole[] = ['anon', 'authenticated', 'hygie_jobs'];
  return roles.flatMap((role) =>
    columns.flatMap((column) =>
      commands.map((command) => {
        const granted = grants[role]?.[command];
        const text = {
          select: `select "${column}" from ${name}`,
          insert: `insert into ${name} ("${column}") values (default)`,
          update: `update ${name} set "${column}" = default`,
        }[command];
        const isGranted = granted === 'all' || (granted?.includes(column) ?? false);
        return { role, command, column, sql: `explain (costs off) ${text}`, isGranted };
      }),
    ),
  );
}
