import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { access } from '../matrix/access.ts';
import { openWorld, type World } from '../world/open-world.ts';
import { equivalents } from './equivalents.ts';
import { loadGrants } from './grants.ts';
import { type Cell, cellsOf, createJury } from './jury.ts';
import { type Mutant, mutantsOf, mutantsOfGrants, unprotected } from './mutations.ts';
import { loadPolicies } from './policies.ts';

let world: World;
let client: pg.PoolClient;
let cells: readonly Cell[];

beforeAll(async () => {
  world = await openWorld();
  client = await world.database.adminPool.connect();
  cells = await cellsOf(client);
  await client.query('begin');
});
afterAll(async () => {
  await client.query('rollback');
  client.release();
  await world.close();
});

async function allMutants(): Promise<Mutant[]> {
  const grants = await loadGrants(client);
  const policies = await loadPolicies(client);
  return [
    ...policies.flatMap((policy) =>
      mutantsOf(
        policy,
        grants
          .filter(
            ({ table, privilege, some }) => table === policy.table && privilege === policy.command && some,
          )
          .map(({ role }) => role),
      ),
    ),
    ...mutantsOfGrants(grants),
    ...access.map(({ table }) => unprotected(table)),
  ];
}

it('finds nothing wrong with the rules as they are', { timeout: 60_000 }, async () => {
  const jury = createJury(client, cells);
  expect(await jury.firstComplaint({ name: 'nothing', table: '', sql: 'select 1' })).toBeUndefined();
});

it('notices every mutant of every policy and grant', { timeout: 300_000 }, async () => {
  const jury = createJury(client, cells);
  const mutants = await allMutants();
  const survivors: string[] = [];
  const excuses: string[] = [];
  let killed = 0;
  for (const mutant of mutants) {
    const excuse = equivalents.find(({ mutant: name }) => name.test(mutant.name));
    const isExcused = excuse !== undefined && (excuse.holds?.(mutant) ?? true);
    const complaint = await jury.firstComplaint(mutant, isExcused);
    if (complaint !== undefined) killed += 1;
    if (complaint === undefined && !isExcused) survivors.push(mutant.name);
    if (complaint === undefined && isExcused) excuses.push(mutant.name);
    if (complaint !== undefined && excuse !== undefined && excuse.holds === undefined) {
      survivors.push(`no longer equivalent: ${mutant.name} (${complaint})`);
    }
  }
  const unused = equivalents.filter(({ mutant }) => !excuses.some((name) => mutant.test(name)));
  console.info(
    `access: ${mutants.length - excuses.length} mutants, ${killed} killed; ${excuses.length} proven equivalent`,
  );
  expect(survivors).toEqual([]);
  expect(unused).toEqual([]);
});
