import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase } from '#platform/database/create-database.ts';
import { openLoginRoles } from '#platform/database/login-roles.ts';
import { migrateDatabase } from '#platform/database/migrate.ts';
import { startEmbeddedPostgres } from '#platform/postgres/start-embedded-postgres.ts';

export const templateName = 'hygie_template';

/** What a test needs to reach the throwaway cluster. */
export interface TestCluster {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

const folderPrefix = 'hygie-test-';

/** Folders of runs that were killed: their PostgreSQL died with them, so nothing uses them. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    const folder = join(tmpdir(), name);
    const maker = Number(await readFile(join(folder, 'maker'), 'utf8').catch(() => process.pid));
    if (!isAlive(maker)) await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

/** A folder for one run, which another account may pass through (PostgreSQL's, when root runs the tests). */
export async function makeTestFolder(): Promise<string> {
  await clearAbandoned();
  const folder = await mkdtemp(join(tmpdir(), folderPrefix));
  await chmod(folder, 0o711);
  await writeFile(join(folder, 'maker'), String(process.pid));
  return folder;
}

/** Starts the one throwaway cluster of a test run, with a migrated database that tests clone. */
export async function startTestCluster(): Promise<{ cluster: TestCluster; stop: () => Promise<void> }> {
  const folder = await makeTestFolder();
  const quiet = () => undefined;
  const embedded = await startEmbeddedPostgres({ dataDir: folder, durable: false, onProgress: quiet });
  const { host = '', port = 0, user = '', password } = embedded.adminConnection;
  const stop = async () => {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const template = { ...embedded.adminConnection, database: templateName };
    await ensureDatabase(embedded.adminConnection, templateName);
    await migrateDatabase(template, { onProgress: quiet });
    await openLoginRoles(template);
  } catch (error) {
    await stop();
    throw error;
  }
  return { cluster: { host, port, user, password }, stop };
}
