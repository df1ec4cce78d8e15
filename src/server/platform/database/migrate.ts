import pg from 'pg';
import { OperatorFault } from '../operator/fault.ts';
import { databaseMessages } from './database.messages.ts';
import {
  localFolder,
  type MigrationFile,
  migrationsFolder,
  readMigrations,
  readSqlFiles,
} from './migration-files.ts';
import { splitStatements } from './sql-statements.ts';
import { startPatienceMillis } from './start-patience.ts';

export interface MigrateOptions {
  readonly onProgress: (line: string) => void;
  /** Default: the project's own migrations. */
  readonly migrations?: string;
  /** Default: what the project brings for a PostgreSQL that is not Supabase's. */
  readonly local?: string;
}

/** The names of the migration files that were applied before, and just now. */
export interface MigrateOutcome {
  readonly earlier: string[];
  readonly applied: string[];
}

// Two servers may start at once. Each step holds this lock within its own transaction, so that it also holds behind a
// transaction pool.
const holdLock = 'select pg_advisory_xact_lock(5, 20)';

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(holdLock);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function lineOf(sql: string, error: unknown): number | undefined {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isNaN(position)
    ? undefined
    : [...sql].slice(0, position).filter((c) => c === '\n').length + 1;
}

/** Gives a plain PostgreSQL what Supabase has: roles, `auth`, privileges. Does nothing where `auth` exists. */
async function prepareLocally(client: pg.Client, options: MigrateOptions): Promise<void> {
  await inTransaction(client, async () => {
    const { rowCount } = await client.query(`select from pg_namespace where nspname = 'auth'`);
    if (rowCount) return;
    options.onProgress(databaseMessages.preparing());
    for (const { file, sql } of await readSqlFiles(options.local ?? localFolder)) {
      await client.query(sql).catch((error: unknown) => {
        throw new OperatorFault(databaseMessages.prepareFailed(file, reasonOf(error)));
      });
    }
    if (await migratesAsPostgres(client)) {
      const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
      await client.query(`alter database ${rows[0]?.name} owner to postgres`);
    }
  });
}

/** A superuser migrates as the role `postgres`, as on Supabase, where that role is no superuser. */
async function migratesAsPostgres(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_roles me, pg_roles postgres
     where me.rolname = session_user and me.rolsuper and postgres.rolname = 'postgres' and not postgres.rolsuper`,
  );
  return rowCount === 1;
}

const createHistory = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
  alter table supabase_migrations.schema_migrations add column if not exists statements text[];
  alter table supabase_migrations.schema_migrations add column if not exists name text;`;

async function readHistory(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ version: string; statements: string[] | null }>(
    'select version, statements from supabase_migrations.schema_migrations order by version',
  );
  return new Map(rows.map((row) => [row.version, row.statements ?? []]));
}

const withoutSpaces = (statements: readonly string[]) => statements.join('').replace(/[\s;]/g, '');

function checkFrozen(files: readonly MigrationFile[], history: Map<string, string[]>): void {
  const known = new Map(files.map((file) => [file.version, file]));
  for (const [version, statements] of history) {
    const file = known.get(version);
    if (!file) throw new OperatorFault(databaseMessages.databaseIsNewer(version));
    const isSame = withoutSpaces(statements) === withoutSpaces([file.sql]);
    if (statements.length > 0 && !isSame)
      throw new OperatorFault(databaseMessages.migrationChanged(file.file));
  }
}

async function apply(client: pg.Client, migration: MigrationFile, becomePostgres: string): Promise<boolean> {
  return inTransaction(client, async () => {
    await client.query(becomePostgres);
    const done = await client.query('select from supabase_migrations.schema_migrations where version = $1', [
      migration.version,
    ]);
    if (done.rowCount) return false;
    await client.query(migration.sql).catch((error: unknown) => {
      const line = lineOf(migration.sql, error);
      throw new OperatorFault(databaseMessages.migrationFailed(migration.file, line, reasonOf(error)));
    });
    await client.query(
      'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
      [migration.version, migration.name, splitStatements(migration.sql)],
    );
    return true;
  });
}

/**
 * Brings a database to the schema this version of Hygie expects: what Supabase would have, where it is missing, then
 * each migration in a transaction of its own, recorded exactly as the Supabase command line records it.
 *
 * @param connection as the administrator of the database, directly (not through a transaction pool)
 * @throws OperatorFault when a migration fails, was changed after it was applied, or is unknown to this version
 */
export async function migrateDatabase(
  connection: pg.ClientConfig,
  options: MigrateOptions,
): Promise<MigrateOutcome> {
  const client = new pg.Client({
    connectionTimeoutMillis: startPatienceMillis,
    ...connection,
    application_name: 'hygie migrate',
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await prepareLocally(client, options);
    const becomePostgres = (await migratesAsPostgres(client))
      ? 'set local session authorization postgres'
      : 'select';
    const files = await readMigrations(options.migrations ?? migrationsFolder);
    const history = await inTransaction(client, async () => {
      await client.query(`${becomePostgres}; ${createHistory}`);
      return readHistory(client);
    });
    checkFrozen(files, history);
    const outcome: MigrateOutcome = { earlier: [...history.keys()], applied: [] };
    for (const file of files) {
      if (history.has(file.version)) continue;
      options.onProgress(databaseMessages.migrating(file.file));
      if (await apply(client, file, becomePostgres)) outcome.applied.push(file.file);
    }
    return outcome;
  } finally {
    await client.end();
  }
}

/** The migrations this version brings that a database has not had yet. */
export async function listPendingMigrations(
  client: pg.ClientBase,
  folder = migrationsFolder,
): Promise<string[]> {
  const files = await readMigrations(folder);
  const { rows } = await client.query<{ present: boolean }>(
    `select to_regclass('supabase_migrations.schema_migrations') is not null as present`,
  );
  if (!rows[0]?.present) return files.map((file) => file.file);
  const done = await client.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations',
  );
  const versions = new Set(done.rows.map((row) => row.version));
  return files.filter((file) => !versions.has(file.version)).map((file) => file.file);
}
