import type pg from 'pg';
import { access } from '../matrix/access.ts';
import { asFound, attempt, columnCells, sameOutcome } from '../matrix/attempt.ts';
import { columnsOf } from '../matrix/catalog.ts';
import { idOf, type Person, type Persona, personas, roleOfPersona } from '../world/persons.ts';
import type { Mutant } from './mutations.ts';

/** One cell of the matrix, as the mutants are judged by it. */
export interface Cell {
  table: string;
  command: string;
  isColumn: boolean;
  /** A complaint when the cell does not find what is declared. */
  judge(
    run: (role: string, person: Person | undefined, sql: string) => Promise<pg.QueryResult>,
  ): Promise<string | undefined>;
}

// Login roles without a grant or a claim: no mutant here speaks of them, and the matrix itself tries them.
const judges = personas.filter((persona) => persona !== 'server' && persona !== 'identity');
const personOf = (persona: Persona): Person | undefined =>
  persona in idOf ? (persona as Person) : undefined;

/** Every cell of the matrix, acts and columns. */
export async function cellsOf(client: pg.ClientBase): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const declared of access) {
    const { table, acts } = declared;
    for (const act of acts) {
      for (const persona of judges) {
        cells.push({
          table,
          command: act.command,
          isColumn: false,
          async judge(run) {
            const query = (sql: string) => run(roleOfPersona(persona), personOf(persona), sql);
            const found = await attempt(query, table, act);
            const expected = asFound(act, act.expected[persona]);
            if (sameOutcome(found, expected)) return undefined;
            return `${table} ${act.command} ${act.what} by ${persona}: ${JSON.stringify(found)}`;
          },
        });
      }
    }
    for (const cell of columnCells(declared, await columnsOf(client, table))) {
      cells.push({
        table,
        command: cell.command,
        isColumn: true,
        async judge(run) {
          const isGranted = await run(cell.role, undefined, cell.sql).then(
            () => true,
            (error: Error) => !error.message.startsWith('permission denied'),
          );
          return isGranted === cell.isGranted
            ? undefined
            : `${table} ${cell.command} ${cell.column} by ${cell.role}`;
        },
      });
    }
  }
  return cells;
}

/** Cells that are likely to notice come first; all are asked before a mutant is let go. */
function inOrder(cells: readonly Cell[], { table, policy, isGrant }: Mutant): Cell[] {
  const rank = (cell: Cell) =>
    (cell.table === table ? 0 : 8) +
    (cell.isColumn === isGrant ? 0 : 4) +
    (cell.command === policy?.command.toLowerCase() ? 0 : 1);
  const asked = isGrant || table === '' ? cells : cells.filter(({ isColumn }) => !isColumn);
  return asked.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Judges mutants inside one open transaction of a superuser, each between savepoints. A cell becomes the persona as
 * the server's preamble does: role and claims, for itself alone.
 */
export function createJury(client: pg.ClientBase, cells: readonly Cell[]) {
  async function run(role: string, person: Person | undefined, sql: string): Promise<pg.QueryResult> {
    const claims = person ? JSON.stringify({ sub: idOf[person], role }) : JSON.stringify({ role });
    const results = (await client.query(
      `rollback to savepoint cell; set local role ${role}; select set_config('request.jwt.claims', '${claims}', true); ${sql}`,
    )) as unknown as pg.QueryResult[];
    const last = results.at(-1);
    if (!last) throw new Error('no result');
    return last;
  }
  return {
    /**
     * The first cell that notices the mutant; undefined when none does. Of a mutant that is excused, only the cells of
     * its own table are asked: they would be the first to notice, and asking all the others takes as long as everything else.
     */
    async firstComplaint(mutant: Mutant, isExcused = false): Promise<string | undefined> {
      await client.query(`savepoint mutant; ${mutant.sql}; savepoint cell`);
      try {
        for (const cell of inOrder(cells, mutant)) {
          if (isExcused && cell.table !== mutant.table) continue;
          const complaint = await cell.judge(run);
          if (complaint) return complaint;
        }
        return undefined;
      } finally {
        await client.query('rollback to savepoint mutant; release savepoint mutant');
      }
    },
  };
}
