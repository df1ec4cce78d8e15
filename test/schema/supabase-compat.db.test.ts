import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrateDatabase } from '#platform/database/migrate.ts';
import {
  localFolder,
  migrationsFolder,
  readMigrations,
  readSqlFiles,
} from '#platform/database/migration-files.ts';
import { createPool } from '#platform/database/pool.ts';
import { renderSchemaFiles } from '../../src/server/cli/schema/schema-files.ts';
import { findDebianPostgres, startDebianPostgres } from './debian-postgres.ts';
import { houseRules } from './house-rules.ts';
import { runSupabase } from './supabase-command.ts';

type Connection = pg.ClientConfig & { password: string };
interface Server {
  readonly admin: Connection;
  readonly stop: () => Promise<void>;
}
interface Finding {
  readonly name: string;
  readonly detail: string;
}

const debian = await findDebianPostgres();

// `.ci/run` asks for it, after installing the package; elsewhere the machine may have Node and nothing else.
if (process.env.HYGIE_TEST_SYSTEM === 'required') {
  test('a PostgreSQL of the distribution is here', () => {
    const hint =
      'apt-get install postgresql: the migrations must be tried on the distribution’s own server as well';
    expect(debian.length, hint).toBeGreaterThan(0);
  });
}

const sql = async (connection: pg.ClientConfig, ...statements: string[]) => {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

const embedded = async (): Promise<Server> => ({
  admin: { ...inject('hygieCluster'), database: 'postgres' },
  stop: async () => undefined,
});

/**
 * As on hosted Supabase: `auth`, the API roles and the default privileges are there before us, and we log in as
 * `postgres`, which makes roles and bypasses row-level security but is no superuser.
 */
async function likeSupabase(admin: Connection, database: string): Promise<Connection> {
  const inside = { ...admin, database };
  for (const { sql: text } of await readSqlFiles(localFolder)) await sql(inside, text);
  const password = randomUUID();
  await sql(
    inside,
    `alter database ${database} owner to postgres`,
    `alter role postgres password '${password}'`,
  );
  return { ...inside, user: 'postgres', password };
}

const asAdministrator = async (admin: Connection, database: string) => ({ ...admin, database });

const places = [
  { place: 'the embedded PostgreSQL, as Supabase’s postgres', start: embedded, login: likeSupabase },
  ...debian.flatMap(({ version, programs }) => [
    {
      place: `Debian’s PostgreSQL ${version}, as its superuser postgres`,
      start: () => startDebianPostgres(programs, 'postgres'),
      login: asAdministrator,
    },
    {
      place: `Debian’s PostgreSQL ${version}, as Supabase’s postgres`,
      start: () => startDebianPostgres(programs, 'supabase_admin'),
      login: likeSupabase,
    },
  ]),
];

describe.each(places)('$place', ({ start, login }) => {
  const database = `compat_${randomUUID().slice(0, 8)}`;
  let server: Server;
  let connection: Connection;
  let pool: pg.Pool;

  beforeAll(async () => {
    server = await start();
    await sql(server.admin, `create database ${database}`);
    connection = await login(server.admin, database);
    pool = createPool(connection, 4);
  });
  afterAll(async () => {
    await pool.end();
    await sql(server.admin, `drop database ${database} with (force)`);
    await server.stop();
  });

  test('the migrations run unchanged, and a second time do nothing', async () => {
    const files = await readMigrations(migrationsFolder);
    const migrate = () => migrateDatabase(connection, { onProgress: () => undefined });
    expect((await migrate()).applied).toHaveLength(files.length);
    expect((await migrate()).applied).toEqual([]);
  });

  test('types and pages come out the same', async () => {
    for (const [path, content] of await renderSchemaFiles(pool)) {
      const onDisk = await readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
      expect(content === onDisk, path).toBe(true);
    }
  });

  test('the house rules hold', async () => {
    for (const { rule, findBreaches } of houseRules) {
      expect((await pool.query(findBreaches)).rows, rule).toEqual([]);
    }
  });

  test('a person signs up and reads their own profile alone', async () => {
    const people = [randomUUID(), randomUUID()];
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (const id of people) {
        await client.query(`insert into identity."user" (id, name, email) values ($1, 'Essai', $2)`, [
          id,
          `${id}@example.org`,
        ]);
      }
      await client.query('set local role authenticated');
      const claims = JSON.stringify({ sub: people[1], role: 'authenticated' });
      await client.query(`select set_config('request.jwt.claims', $1, true)`, [claims]);
      const { rows } = await client.query('select id, role from public.profiles');
      expect(rows).toEqual([{ id: people[1], role: 'student' }]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('the Supabase advisors find nothing, INFO included, but for indexes not used yet', async () => {
    const advise = async () => {
      const args = ['db', 'advisors', '--type', 'all', '--level', 'info'];
      const { results } = await runSupabase<{ results: Finding[] }>(args, connection);
      return results;
    };
    const findings = await advise();
    // An advisor that saw no table would also find nothing: on an unused database it must name our indexes.
    expect(findings.filter(({ name }) => name === 'unused_index').length).toBeGreaterThan(20);
    expect(findings.filter(({ name }) => name !== 'unused_index')).toEqual([]);

    await sql(connection, 'create table public.exposed (id integer)');
    expect((await advise()).map(({ name }) => name)).toContain('rls_disabled_in_public');
    await sql(connection, 'drop table public.exposed');
  });

  test('the Supabase command line sees the same migrations as we do', async () => {
    const { migrations } = await runSupabase<{ migrations: { local: string; remote: string }[] }>(
      ['migration', 'list'],
      connection,
    );
    const versions = (await readMigrations(migrationsFolder)).map(({ version }) => version);
    expect(migrations.map(({ local, remote }) => [local, remote])).toEqual(
      versions.map((version) => [version, version]),
    );
  });
});
