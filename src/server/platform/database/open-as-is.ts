import { access, readFile } from 'node:fs/promises';
import pg from 'pg';
import { OperatorFault } from '../operator/fault.ts';
import { clusterPaths } from '../postgres/cluster.ts';
import { startEmbeddedPostgres } from '../postgres/start-embedded-postgres.ts';
import type { Settings } from '../settings.ts';
import { databaseMessages } from './database.messages.ts';
import { awaitDatabase, type ExternalDatabase, loginSecretFile, parseDatabaseUrl } from './external.ts';
import { findServerLogin } from './login-roles.ts';
import { listPendingMigrations } from './migrate.ts';
import { embeddedDatabase, type OpenDatabase } from './open.ts';

type DatabaseSettings = Pick<Settings, 'databaseUrl' | 'databaseDirectUrl' | 'dataDir'>;
type Stopped = Pick<OpenDatabase, 'stop'>;

/** A database as it is: what is needed to read it, and nothing that changes it. */
export interface DatabaseAsIs extends Stopped {
  readonly server: pg.PoolConfig;
  readonly admin: ExternalDatabase;
}

const quiet = () => undefined;
const notStarted = () => new OperatorFault(databaseMessages.notStarted());

async function refusePending(admin: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...admin, connectionTimeoutMillis: 10_000 });
  client.on('error', quiet);
  await client.connect();
  try {
    const pending = await listPendingMigrations(client);
    if (pending.length > 0) throw new OperatorFault(databaseMessages.pendingMigrations(pending.length));
  } finally {
    await client.end();
  }
}

async function loginOf(target: ExternalDatabase, admin: ExternalDatabase): Promise<pg.PoolConfig> {
  await refusePending(admin);
  const server = await findServerLogin(target);
  if (server === undefined) throw notStarted();
  return server;
}

async function findPassword({ password }: pg.ClientConfig, dataDir: string): Promise<string> {
  if (typeof password === 'string' && password) return password;
  const kept = await readFile(loginSecretFile(dataDir), 'utf8').catch(() => {
    throw notStarted();
  });
  return kept.trim();
}

async function openExternal(url: string, directUrl: string | undefined, dataDir: string) {
  const config = parseDatabaseUrl(url);
  const target = { ...config, password: await findPassword(config, dataDir) };
  const direct = directUrl === undefined ? undefined : parseDatabaseUrl(directUrl);
  const admin = { ...target, ...direct, password: String(direct?.password ?? target.password) };
  await awaitDatabase(admin, quiet);
  return { server: await loginOf(target, admin), admin, stop: async () => undefined };
}

/**
 * Opens the database without changing it: no cluster is made, nothing is migrated, no password is set.
 *
 * @throws OperatorFault when it was never started, or waits for migrations: what would be read is not what will be there
 */
export async function openDatabaseAsIs(settings: DatabaseSettings): Promise<DatabaseAsIs> {
  const { databaseUrl, databaseDirectUrl, dataDir } = settings;
  if (databaseUrl !== undefined) return openExternal(databaseUrl, databaseDirectUrl, dataDir);
  await access(clusterPaths(dataDir).cluster).catch(() => {
    throw notStarted();
  });
  const embedded = await startEmbeddedPostgres({ dataDir, onProgress: quiet });
  try {
    const admin = { ...embedded.adminConnection, database: embeddedDatabase };
    return { server: await loginOf(admin, admin), admin, stop: embedded.stop };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
