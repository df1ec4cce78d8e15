import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { anonymous, type Caller } from './caller.ts';
import { createPool } from './pool.ts';
import { createDatabaseSession, type DatabaseSession } from './session.ts';

let database: TestDatabase;
let pool: pg.Pool;
let session: DatabaseSession;

// One connection: whatever a unit of work leaves behind, the next one meets.
beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool(database.connections.server, 1);
  session = createDatabaseSession(pool);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const whoAmI = `select current_user as role, auth.uid() as uid`;
const alone = { isOneStatement: true };

async function newPerson(): Promise<Caller> {
  const personId = randomUUID();
  await database.adminPool.query('select private.register_person($1, $2, $3)', [
    personId,
    `${personId}@example.org`,
    'Personne de test',
  ]);
  return { kind: 'person', personId, sessionId: '' };
}

const addEntry = `insert into public.journal_entries (content) values ($1) returning id`;
const contents = (caller: Caller) =>
  session.asCaller(
    caller,
    async (tx) => (await tx.query<{ content: string }>('select content from public.journal_entries')).rows,
    alone,
  );

test('outside a unit of work the login role reads nothing', async () => {
  await expect(pool.query('select 1 from public.profiles')).rejects.toMatchObject({ code: '42501' });
});

test('each unit of work is its caller, one after the other on one connection', async () => {
  const first = await newPerson();
  const second = await newPerson();
  for (const options of [{}, alone]) {
    for (const caller of [first, anonymous, second]) {
      const { rows } = await session.asCaller(caller, (tx) => tx.query(whoAmI), options);
      const expected =
        caller.kind === 'person'
          ? { role: 'authenticated', uid: caller.personId }
          : { role: 'anon', uid: null };
      expect(rows).toEqual([expected]);
    }
  }
});

test('one statement is committed, and a second one is an error', async () => {
  const person = await newPerson();
  await session.asCaller(person, (tx) => tx.query(addEntry, ['gardé']), alone);
  expect(await contents(person)).toEqual([{ content: 'gardé' }]);
  const twice = session.asCaller(
    person,
    async (tx) => {
      await tx.query('select 1');
      await tx.query(addEntry, ['de trop']);
    },
    alone,
  );
  await expect(twice).rejects.toThrow('one statement');
  expect(await contents(person)).toEqual([{ content: 'gardé' }]);
});

test('several statements are kept or lost together', async () => {
  const person = await newPerson();
  const half = session.asCaller(person, async (tx) => {
    await tx.query(addEntry, ['un']);
    await tx.query(addEntry, ['']);
  });
  await expect(half).rejects.toMatchObject({ code: '23514' });
  expect(await contents(person)).toEqual([]);
});

test('work that fails before its first query leaves the connection fit for the next', async () => {
  for (const options of [{}, alone]) {
    const failing = session.asCaller(
      anonymous,
      async () => Promise.reject(new Error('before any query')),
      options,
    );
    await expect(failing).rejects.toThrow('before any query');
    const { rows } = await session.asCaller(anonymous, (tx) => tx.query(whoAmI), options);
    expect(rows).toHaveLength(1);
  }
});

test('a refused preamble is the reason given, and nothing after it takes effect', async () => {
  // A login role that may not become anybody: the preamble stops at its second statement.
  const foreign = createPool(database.connections.jobs, 1);
  const person = await newPerson();
  for (const options of [{}, alone]) {
    const refused = createDatabaseSession(foreign).asCaller(person, (tx) => tx.query('select 1'), options);
    await expect(refused).rejects.toThrow('permission denied to set role');
  }
  const { rows } = await foreign.query('select current_user as role');
  expect(rows).toEqual([{ role: 'hygie_jobs' }]);
  await foreign.end();
});

test('a read-only unit of work writes nothing', async () => {
  const person = await newPerson();
  for (const options of [{ readOnly: true }, { readOnly: true, ...alone }]) {
    const writing = session.asCaller(person, (tx) => tx.query(addEntry, ['non']), options);
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  }
});
