import type pg from 'pg';
import { anonymous, type Caller } from '#platform/database/caller.ts';
import { createPool } from '#platform/database/pool.ts';
import { createDatabaseSession, type DatabaseSession } from '#platform/database/session.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { buildWorld } from './build-world.ts';
import { idOf, type Person, type Persona } from './persons.ts';

export const callerOf = (person: Person): Caller => ({
  kind: 'person',
  personId: idOf[person],
  sessionId: `session of ${person}`,
});

type Query = (sql: string, values?: unknown[]) => Promise<pg.QueryResult<Record<string, unknown>>>;

export interface World {
  database: TestDatabase;
  /** As the server does it: real login role, real preamble. */
  session: DatabaseSession;
  pool: pg.Pool;
  /** Runs `work` in a transaction of its own as the persona, and takes everything back. */
  as<T>(persona: Persona, work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

class TakenBack extends Error {}

/** A database of one's own that holds the world, reached by the server's real login roles. */
export async function openWorld(): Promise<World> {
  const database = await createTestDatabase();
  const admin = await database.adminPool.connect();
  await buildWorld(admin);
  admin.release();
  const { connections } = database;
  const pool = createPool(connections.server, 4);
  const others = { jobs: createPool(connections.jobs, 1), identity: createPool(connections.identity, 1) };
  const session = createDatabaseSession(pool);

  async function withoutClaims<T>(from: pg.Pool, work: (query: Query) => Promise<T>): Promise<T> {
    const client = await from.connect();
    try {
      await client.query('begin');
      return await work((sql, values) => client.query(sql, values));
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  return {
    database,
    session,
    pool,
    async as(persona, work) {
      if (persona === 'jobs' || persona === 'identity') return withoutClaims(others[persona], work);
      if (persona === 'server') return withoutClaims(pool, work);
      let result: { value: Awaited<ReturnType<typeof work>> } | undefined;
      const caller = persona === 'anonymous' ? anonymous : callerOf(persona);
      await session
        .asCaller(caller, async (tx) => {
          result = { value: await work((sql, values) => tx.query(sql, values)) };
          throw new TakenBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof TakenBack)) throw error;
        });
      if (!result) throw new Error('the work neither ended nor failed');
      return result.value;
    },
    async close() {
      await Promise.all([pool.end(), others.jobs.end(), others.identity.end()]);
      await database.drop();
    },
  };
}
