import { chmod, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase } from '#platform/database/create-database.ts';
import { type Connections, openLoginRoles } from '#platform/database/login-roles.ts';
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
async function clearAbandoned(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (!name.startsWith(folderPrefix)) continue;
    const folder = join(place, name);
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

const memoryFolder = '/dev/shm';
// A run was seen to hold 120 MB at most.
const roomInMemoryBytes = 2 ** 30;

/**
 * Where files are made and removed without a disk: each test file's database is more than a thousand of them, whose
 * bookkeeping took a quarter of the processors' time. The usual place where there is no such folder, or little room.
 */
export async function fastestPlace(): Promise<string> {
  const room = await statfs(memoryFolder).catch(() => undefined);
  return room && room.bavail * room.bsize >= roomInMemoryBytes ? memoryFolder : tmpdir();
}

/**
 * A folder for one run, which another account may pass through (PostgreSQL's, when root runs the tests).
 *
 * @param place where to make it: on the disk unless another is given
 */
export async function makeTestFolder(place = tmpdir()): Promise<string> {
  await clearAbandoned(place);
  const folder = await mkdtemp(join(place, folderPrefix));
  await chmod(folder, 0o711);
  await writeFile(join(folder, 'maker'), String(process.pid));
  return folder;
}

/** Starts the one throwaway cluster of a test run, with a migrated database that tests clone. */
export async function startTestCluster(): Promise<{
  cluster: TestCluster;
  connections: Connections;
  stop: () => Promise<void>;
}> {
  const folder = await makeTestFolder(await fastestPlace());
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
    const connections = await openLoginRoles(template);
    return { cluster: { host, port, user, password }, connections, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
