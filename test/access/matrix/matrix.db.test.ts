import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/open-world.ts';
import { type Persona, personas } from '../world/persons.ts';
import { access } from './access.ts';
import type { Outcome } from './act.ts';
import { asFound, attempt, columnCells } from './attempt.ts';
import { columnsOf, tablesOf } from './catalog.ts';

let world: World;
let cells = 0;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  console.info(`access matrix: ${cells} cells`);
  await world.close();
});

describe('what is declared', () => {
  it('holds every table of schema public, once', async () => {
    expect(access.map(({ table }) => table).sort()).toEqual(await tablesOf(world.database.adminPool));
  });

  it('holds the four commands of each table, for every persona', () => {
    const missing = access.flatMap(({ table, acts }) =>
      (['select', 'insert', 'update', 'delete'] as const)
        .filter((command) => !acts.some((act) => act.command === command))
        .map((command) => `${table} ${command}`),
    );
    expect(missing).toEqual([]);
    for (const act of access.flatMap(({ acts }) => acts)) {
      expect(Object.keys(act.expected).sort(), act.sql).toEqual([...personas].sort());
    }
  });
});

describe.each(access)('$table', ({ table, acts, grants }) => {
  it.each(acts)('$command: $what', async (act) => {
    const found: Partial<Record<Persona, Outcome>> = {};
    const expected: Partial<Record<Persona, Outcome>> = {};
    for (const persona of personas) {
      found[persona] = await world.as(persona, (query) => attempt(query, table, act));
      expected[persona] = asFound(act, act.expected[persona]);
      cells += 1;
    }
    expect(found).toEqual(expected);
  });

  it('grants each role the declared columns and no other', async () => {
    const columns = await columnsOf(world.database.adminPool, table);
    const wrong: string[] = [];
    for (const [role, ofRole] of Map.groupBy(
      columnCells({ table, acts, grants }, columns),
      (cell) => cell.role,
    )) {
      const persona = ({ anon: 'anonymous', authenticated: 'owner', hygie_jobs: 'jobs' } as const)[role];
      // All leave together, each behind the way back to before the one that was refused.
      const [, ...areGranted] = await world.as(persona, (query) =>
        Promise.all([
          query('savepoint cell').then(() => true),
          ...ofRole.map(({ sql }) =>
            query(`rollback to savepoint cell; ${sql}`).then(
              () => true,
              (error: Error) => !error.message.startsWith('permission denied'),
            ),
          ),
        ]),
      );
      expect(areGranted).toHaveLength(ofRole.length);
      for (const [index, { command, column, isGranted }] of ofRole.entries()) {
        cells += 1;
        if (areGranted[index] !== isGranted) wrong.push(`${role} ${command} ${column}: ${areGranted[index]}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
