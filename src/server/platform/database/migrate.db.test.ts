import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { templateName } from '#test/harness/cluster.ts';
import { supabaseEnvironment, supabaseProgram } from '#test/schema/supabase-command.ts';
import { listPendingMigrations, migrateDatabase } from './migrate.ts';
import { migrationsFolder } from './migration-files.ts';

const quiet = { onProgress: () => undefined };
const name = `migrations_${process.pid}`;
const admin = { ...inject('hygieCluster'), database: 'postgres' };
const target = { ...admin, database: name };
let folder: string;

async function query<R extends pg.QueryResultRow>(config: pg.ClientConfig, sql: string): Promise<R[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

const write = (file: string, sql: string) => writeFile(join(folder, 'supabase', 'migrations', file), sql);
const migrate = () =>
  migrateDatabase(target, { ...quiet, migrations: join(folder, 'supabase', 'migrations') });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-migrations-'));
});
beforeEach(async () => {
  await query(admin, `drop database if exists ${name} with (force)`);
  await query(admin, `create database ${name}`);
  await rm(join(folder, 'supabase'), { recursive: true, force: true });
  await mkdir(join(folder, 'supabase', 'migrations'), { recursive: true });
});
afterAll(async () => {
  await query(admin, `drop database if exists ${name} with (force)`);
  await rm(folder, { recursive: true });
});

test('two servers migrating one empty database at once apply each migration once', async () => {
  const outcomes = await Promise.all([migrateDatabase(target, quiet), migrateDatabase(target, quiet)]);
  const applied = outcomes.flatMap((outcome) => outcome.applied);
  expect(applied.length).toBeGreaterThan(0);
  expect(new Set(applied).size).toBe(applied.length);
  const recorded = await query(target, 'select from supabase_migrations.schema_migrations');
  expect(recorded).toHaveLength(applied.length);
  expect(await migrateDatabase(target, quiet)).toMatchObject({ applied: [] });
});

test('migrations run as the role postgres, which is no superuser', async () => {
  await write(
    '20260101000000_who.sql',
    'create table who as select current_user::text as me, session_user::text as log',
  );
  await migrate();
  expect(await query(target, 'select * from who')).toEqual([{ me: 'postgres', log: 'postgres' }]);
  expect(await query(target, `select rolsuper from pg_roles where rolname = 'postgres'`)).toEqual([
    { rolsuper: false },
  ]);
});

test('one that fails is named with its line, and leaves nothing behind', async () => {
  await write('20260101000000_good.sql', 'create table good (id int primary key);');
  await write('20260102000000_bad.sql', 'create table half (id int primary key);\nselect * from nowhere;');
  await expect(migrate()).rejects.toThrow(/20260102000000_bad\.sql.*ligne 2.*nowhere/);
  expect(await query(target, `select to_regclass('good') as good, to_regclass('half') as half`)).toEqual([
    { good: 'good', half: null },
  ]);
});

test('one that was changed after it was applied is refused', async () => {
  await write('20260101000000_first.sql', 'create table first (id int primary key);');
  await migrate();
  await write('20260101000000_first.sql', 'create table first (id bigint primary key);');
  await expect(migrate()).rejects.toThrow(/20260101000000_first\.sql a été modifiée/);
});

test('a database that is ahead of this version is refused', async () => {
  await write('20260101000000_first.sql', 'select 1;');
  await migrate();
  await rm(join(folder, 'supabase', 'migrations', '20260101000000_first.sql'));
  await expect(migrate()).rejects.toThrow(/20260101000000/);
});

test('a badly named file is refused', async () => {
  await write('first.sql', 'select 1;');
  await expect(migrate()).rejects.toThrow(/first\.sql est mal nommé/);
});

test('what is pending is known before and after', async () => {
  await write('20260101000000_first.sql', 'select 1;');
  const pending = async () => {
    const client = new pg.Client(target);
    await client.connect();
    return listPendingMigrations(client, join(folder, 'supabase', 'migrations')).finally(() => client.end());
  };
  expect(await pending()).toEqual(['20260101000000_first.sql']);
  await migrate();
  expect(await pending()).toEqual([]);
});

/** The Supabase command line only speaks TCP. */
async function listenInFrontOf(socket: string): Promise<net.Server & AsyncDisposable> {
  const server = net.createServer((client) => {
    const upstream = net.connect(socket);
    client.pipe(upstream).pipe(client);
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

test('the Supabase command line records the same, and finds nothing left to apply', async () => {
  await cp(migrationsFolder, join(folder, 'supabase', 'migrations'), { recursive: true });
  // The template of this run is what `migrateDatabase` made of these very files.
  await query(admin, `drop database ${name}`);
  await query(admin, `create database ${name} template ${templateName} strategy file_copy`);
  const history =
    'select version, name, statements from supabase_migrations.schema_migrations order by version';
  const ours = await query(target, history);
  await query(target, 'delete from supabase_migrations.schema_migrations');
  const proxy = await listenInFrontOf(`${admin.host}/.s.PGSQL.${admin.port}`);
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const url = `postgresql://${admin.user}:${admin.password}@127.0.0.1:${port}/${name}`;
  const supabase = (...args: string[]) =>
    promisify(execFile)(supabaseProgram, [...args, `--remote=${url}`, '--yes'], {
      cwd: folder,
      env: { ...supabaseEnvironment, HOME: folder },
    });
  try {
    await supabase('migration', 'repair', '--status', 'applied', ...ours.map((row) => String(row.version)));
    expect(await query(target, history)).toEqual(ours);
    const { stdout, stderr } = await supabase('migration', 'up');
    expect(stdout + stderr).toContain('up to date');
  } finally {
    proxy.close();
  }
});
