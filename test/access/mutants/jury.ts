import type pg from 'pg';
import { access } from '../matrix/access.ts';
import { asFound, attempt, columnCells, sameOutcome } from '../matrix/attempt.ts';
import { columnsOf } from '../matrix/catalog.ts';
import { idOf, type Person, type Persona, personas, roleOfPersona } from '../world/persons.ts';
import type { Mutant } from './mutations.ts';

/** One cell of the matrix, as the mutants are judged by it. */
export interface Cell {
  table: string;
  role: string;
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
          role: roleOfPersona(persona),
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
        role: cell.role,
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

/**
 * Cells in the order in which they are asked: of the mutant's table, command and role first, then those that have
 * noticed most before. Only the order: all are asked before a mutant is let go.
 */
function createOrder(cells: readonly Cell[]) {
  const byTable = Map.groupBy(cells, ({ table }) => table);
  const noticed = new Map<Cell, number>();

  function* inOrder({ table, policy, grant }: Mutant): Generator<Cell> {
    const command = (policy?.command ?? grant?.privilege)?.toLowerCase();
    const roles = policy?.roles ?? (grant ? [grant.role] : []);
    const rank = (cell: Cell) =>
      (cell.command === command ? 0 : 4) +
      (roles.includes(cell.role) ? 0 : 2) +
      (cell.isColumn === (grant !== undefined) ? 0 : 1);
    const asks = ({ isColumn }: Cell) => grant !== undefined || table === '' || !isColumn;
    const often = (cell: Cell) => noticed.get(cell) ?? 0;
    yield* (byTable.get(table) ?? []).filter(asks).sort((a, b) => rank(a) - rank(b) || often(b) - often(a));
    for (const cell of cells) if (cell.table !== table && asks(cell)) yield cell;
  }

  return { inOrder, note: (cell: Cell) => void noticed.set(cell, (noticed.get(cell) ?? 0) + 1) };
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
  const { inOrder, note } = createOrder(cells);
  return {
    /**
     * The first cell that notices the mutant; undefined when none does. Of a mutant that is excused, only the cells of
     * its own table are asked: they would be the first to notice, and asking all the others takes as long as everything else.
     */
    async firstComplaint(mutant: Mutant, isExcused = false): Promise<string | undefined> {
      await client.query(`savepoint mutant; ${mutant.sql}; savepoint cell`);
      try {
        for (const cell of inOrder(mutant)) {
          if (isExcused && cell.table !== mutant.table) break;
          const complaint = await cell.judge(run);
          if (!complaint) continue;
          note(cell);
          return complaint;
        }
        return undefined;
      } finally {
        await client.query('rollback to savepoint mutant; release savepoint mutant');
      }
    },
  };
}
