import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import { prepareDataFolder } from '../postgres/data-folder.ts';
import { keepSecretOnce } from '../secret-file.ts';
import { databaseMessages } from './database.messages.ts';

/** A database that somebody else runs: where it is, and as whom we administer it. */
export type ExternalDatabase = pg.ClientConfig & { password: string };

const patienceMillis = 30_000;
const pollMillis = 500;
const oldestVersion = 150_000;

/** @returns what a PostgreSQL address says, taken apart; environment variables such as PGPASSWORD complete it */
export function parseDatabaseUrl(url: string): pg.ClientConfig {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return { host, port, user, password: password ?? undefined, database, ssl };
}

export const loginSecretFile = (dataDir: string) => join(dataDir, 'database-login-secret');

/** Without a password (peer or certificate authentication) there is none to derive from: one is kept with the data. */
async function readLoginSecret(dataDir: string): Promise<string> {
  await prepareDataFolder(dataDir);
  const file = loginSecretFile(dataDir);
  await keepSecretOnce(file, randomBytes(24).toString('base64url'));
  return (await readFile(file, 'utf8')).trim();
}

export async function withLoginSecret(config: pg.ClientConfig, dataDir: string): Promise<ExternalDatabase> {
  const { password } = config;
  return {
    ...config,
    password: typeof password === 'string' && password ? password : await readLoginSecret(dataDir),
  };
}

async function readVersion(config: pg.ClientConfig): Promise<{ number: number; text: string }> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; text: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
    );
    return rows[0] ?? { number: 0, text: '?' };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Waits for a database that may still be starting, and checks that it can serve us.
 *
 * @returns its version, for example `15.18`
 * @throws OperatorFault when it does not answer within half a minute, refuses us, or is too old
 */
export async function awaitDatabase(
  config: pg.ClientConfig,
  onProgress: (line: string) => void,
): Promise<string> {
  onProgress(databaseMessages.connecting());
  for (const deadline = Date.now() + patienceMillis; ; await pause(pollMillis)) {
    try {
      const version = await readVersion(config);
      if (version.number < oldestVersion) throw new OperatorFault(databaseMessages.tooOld(version.text));
      return version.text;
    } catch (error) {
      if (error instanceof OperatorFault) throw error;
      const code = codeOf(error);
      if (code === '28P01' || code === '28000')
        throw new OperatorFault(databaseMessages.credentialsRefused());
      if (code === '3D000') throw new OperatorFault(databaseMessages.noSuchDatabase(config.database ?? ''));
      const reason = error instanceof Error ? error.message || (code ?? '') : String(error);
      if (code === 'ENOTFOUND' || Date.now() > deadline)
        throw new OperatorFault(databaseMessages.unreachable(reason));
      onProgress(databaseMessages.waiting());
    }
  }
}
