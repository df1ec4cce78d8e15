import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect } from 'vitest';
import type { Caller } from '#platform/database/caller.ts';
import { createPool } from '#platform/database/pool.ts';
import { createDatabaseSession, type DatabaseSession } from '#platform/database/session.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';

type Row = Record<string, unknown>;

/** A migrated database, and the ways the real server reaches it. */
export interface House {
  readonly database: TestDatabase;
  readonly session: DatabaseSession;
  readonly serverPool: pg.Pool;
  readonly identityPool: pg.Pool;
  readonly jobsPool: pg.Pool;
  readonly close: () => Promise<void>;
}

export async function openHouse(): Promise<House> {
  const database = await createTestDatabase();
  const [serverPool, identityPool, jobsPool] = [
    createPool(database.connections.server, 3),
    createPool(database.connections.identity, 3),
    createPool(database.connections.jobs, 2),
  ];
  return {
    database,
    session: createDatabaseSession(serverPool),
    serverPool,
    identityPool,
    jobsPool,
    close: async () => {
      await Promise.all([serverPool.end(), identityPool.end(), jobsPool.end()]);
      await database.drop();
    },
  };
}

/** Signs a person up as the identity service does, and gives them a role. */
export async function signUp(house: House, role = 'student', id: string = randomUUID()): Promise<string> {
  await house.identityPool.query(`insert into identity."user" (id, name, email) values ($1, $2, $3)`, [
    id,
    'Camille Essai',
    `${id}@example.org`,
  ]);
  await house.database.adminPool.query('update public.accounts set role = $2 where id = $1', [id, role]);
  return id;
}

const person = (personId: string): Caller => ({ kind: 'person', personId, sessionId: randomUUID() });

/** One statement as this person (null: a visitor), committed. */
export function ask<R extends Row = Row>(
  house: House,
  personId: string | null,
  sql: string,
  values: unknown[] = [],
): Promise<R[]> {
  const caller: Caller = personId === null ? { kind: 'anonymous' } : person(personId);
  return house.session.asCaller(caller, async (tx) => (await tx.query<R>(sql, values)).rows);
}

/** The SQLSTATE, and the violated constraint where there is one, of a statement that must be refused. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => expect.fail('the database accepted it'),
    (caught: unknown) => caught,
  );
  if (!(error instanceof pg.DatabaseError)) throw error;
  return error.constraint ? `${error.code} ${error.constraint}` : String(error.code);
}

export const notAllowed = '42501';
