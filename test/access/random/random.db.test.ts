import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { access } from '../matrix/access.ts';
import type { Act } from '../matrix/act.ts';
import { outcomeOfError } from '../matrix/attempt.ts';
import { columnsOf } from '../matrix/catalog.ts';
import { labelsOf } from '../world/build-world.ts';
import { openWorld, type World } from '../world/open-world.ts';
import { type Persona, personas } from '../world/persons.ts';
import { keyColumnOf } from '../world/rows.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_123);
const operations = 20_000;
const perTransaction = 20;

let world: World;
const columns = new Map<string, string[]>();

beforeAll(async () => {
  world = await openWorld();
  for (const { table } of access) columns.set(table, await columnsOf(world.database.adminPool, table));
});
afterAll(async () => {
  await world.close();
});

interface Operation {
  table: string;
  command: 'select' | 'update' | 'delete';
  key: string;
  column: number;
  shape: number;
}

const anyOperation: fc.Arbitrary<Operation> = fc.constantFrom(...access).chain(({ table }) =>
  fc.record({
    table: fc.constant(table),
    command: fc.constantFrom('select', 'select', 'update', 'delete'),
    key: fc.constantFrom(...labelsOf(table).keys()),
    column: fc.nat(),
    shape: fc.nat({ max: 3 }),
  }),
);

/** A statement on one row or on many, by a condition that a person could think of. */
function sqlOf({ table, command, key, column, shape }: Operation): string {
  const name = `public."${table}"`;
  const keyColumn = `"${keyColumnOf(table)}"`;
  const names = columns.get(table) ?? [];
  const chosen = `"${names[column % names.length]}"`;
  const where = [
    `where ${keyColumn} = '${key}'`,
    `where ${keyColumn} <> '${key}'`,
    `where ${chosen} is not null`,
    '',
  ][shape];
  if (command === 'select') return `select ${keyColumn}::text as key from ${name} ${where}`;
  if (command === 'delete') return `delete from ${name} ${where} returning ${keyColumn}::text as key`;
  return `update ${name} set ${chosen} = ${chosen} ${where} returning ${keyColumn}::text as key`;
}

type Result = { rows: Record<string, unknown>[] };

/** The keys that the last of several statements answered. */
const keysIn = (results: unknown): string[] =>
  (results as Result[]).at(-1)?.rows.map(({ key }) => String(key)) ?? [];

/** Constraints and triggers may refuse; a broken statement of this test may not pass for a refusal. */
function keysOfRefused(error: unknown): string[] {
  if (/^(42(?!501)|0A|XX|3B|25)/.test(outcomeOfError(error))) throw error;
  return [];
}

/** Labels a persona may meet at all by a command; what is named in none of its acts is foreign to it. */
function permitted(acts: readonly Act[], persona: Persona, command: string): Set<string> {
  return new Set(
    acts
      .filter((act) => act.command === command)
      .flatMap((act) => (Array.isArray(act.expected[persona]) ? (act.expected[persona] as string[]) : [])),
  );
}

it(`shows and changes nothing foreign in ${operations} random operations`, { timeout: 120_000 }, async () => {
  const foreign: string[] = [];
  let met = 0;
  const batches = fc.sample(
    fc.tuple(
      fc.constantFrom(...personas),
      fc.array(anyOperation, { minLength: perTransaction, maxLength: perTransaction }),
    ),
    { seed, numRuns: operations / perTransaction },
  );
  for (const [persona, batch] of batches) {
    await world.as(persona, async (query) => {
      // All leave together, each behind the way back to where the batch began: the last of its two results is its own.
      const [, ...answers] = await Promise.all([
        query('savepoint operation').then(() => []),
        ...batch.map((operation) =>
          query(`rollback to savepoint operation; ${sqlOf(operation)}`).then(keysIn, keysOfRefused),
        ),
      ]);
      for (const [index, operation] of batch.entries()) {
        const { table, command } = operation;
        const acts = access.find((one) => one.table === table)?.acts ?? [];
        const seen = permitted(acts, persona, 'select');
        const changed = permitted(acts, persona, command);
        for (const key of answers[index] ?? []) {
          const label = labelsOf(table).get(key) ?? key;
          met += 1;
          // A statement with a condition or an answer needs the row to be visible, whatever else it does.
          const isPermitted = seen.has(label) && (command === 'select' || changed.has(label));
          if (!isPermitted) foreign.push(`${persona}: ${sqlOf(operation)} met ${label}`);
        }
      }
    });
  }
  console.info(`random: ${operations} operations, ${met} rows met, ${foreign.length} foreign, seed ${seed}`);
  expect(foreign).toEqual([]);
  expect(met).toBeGreaterThan(operations / 10);
});
