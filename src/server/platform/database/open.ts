import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/start-embedded-postgres.ts';
import type { Settings } from '../settings.ts';
import { ensureDatabase } from './create-database.ts';
import { awaitDatabase, type ExternalDatabase, parseDatabaseUrl, withLoginSecret } from './external.ts';
import { type Connections, openLoginRoles } from './login-roles.ts';
import { migrateDatabase } from './migrate.ts';

/** The database of the embedded PostgreSQL. */
export const embeddedDatabase = 'hygie';

/** A database that is migrated and ready, and how to log in to it. */
export interface OpenDatabase {
  readonly connections: Connections;
  /** The administrator's own connection, direct; for the command line, never for requests. */
  readonly admin: ExternalDatabase;
  /** The names of the migrations that were applied just now. */
  readonly applied: readonly string[];
  readonly version: string;
  /** Absent when DATABASE_URL names a database that somebody else runs. */
  readonly embedded?: EmbeddedPostgres;
  /** Leaves the database; the embedded one stops unless another server still uses it. Call it after closing pools. */
  readonly stop: () => Promise<void>;
}

type DatabaseSettings = Pick<Settings, 'databaseUrl' | 'databaseDirectUrl' | 'dataDir'>;

async function openEmbedded(dataDir: string, onProgress: (line: string) => void): Promise<OpenDatabase> {
  const embedded = await startEmbeddedPostgres({ dataDir, onProgress });
  try {
    await ensureDatabase(embedded.adminConnection, embeddedDatabase);
    const admin = { ...embedded.adminConnection, database: embeddedDatabase };
    const { applied } = await migrateDatabase(admin, { onProgress });
    const connections = await openLoginRoles(admin);
    return { connections, admin, applied, version: embedded.version, embedded, stop: embedded.stop };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/**
 * Opens the database: the embedded one, or the one DATABASE_URL names; then migrates it and opens its login roles.
 *
 * @param onProgress receives a sentence for the operator at each step, also later, when PostgreSQL is lost or back
 * @throws OperatorFault with a sentence saying what to do
 */
export async function openDatabase(
  settings: DatabaseSettings,
  onProgress: (line: string) => void,
): Promise<OpenDatabase> {
  const { databaseUrl, databaseDirectUrl, dataDir } = settings;
  if (databaseUrl === undefined) return openEmbedded(dataDir, onProgress);
  const target = await withLoginSecret(parseDatabaseUrl(databaseUrl), dataDir);
  const direct = databaseDirectUrl === undefined ? undefined : parseDatabaseUrl(databaseDirectUrl);
  const admin = direct ? { ...target, ...direct, password: passwordOf(direct) ?? target.password } : target;
  const version = await awaitDatabase(admin, onProgress);
  const { applied } = await migrateDatabase(admin, { onProgress });
  const connections = await openLoginRoles(target, direct ? admin : undefined);
  return { connections, admin, applied, version, stop: async () => undefined };
}

function passwordOf({ password }: { password?: unknown }): string | undefined {
  return typeof password === 'string' && password ? password : undefined;
}
