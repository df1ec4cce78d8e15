import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import { type Account, type Command, commandAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { postgresMessages } from './postgres.messages.ts';

/** The superuser, named as on Supabase: `postgres` is left for the role that migrates, which is no superuser. */
export const superuser = 'supabase_admin';

/** Where everything of the embedded PostgreSQL lies inside the data folder. */
export interface ClusterPaths {
  readonly home: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

export function clusterPaths(dataDir: string): ClusterPaths {
  const home = join(dataDir, 'postgres');
  return {
    home,
    cluster: join(home, 'cluster'),
    passwordFile: join(home, 'password'),
    logFile: join(home, 'log'),
  };
}

function run(command: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const { file, args, ...account } = command;
    execFile(
      file,
      [...args],
      { ...account, cwd: '/', env: { LC_ALL: 'C', PATH: process.env.PATH } },
      (error, _out, stderr) => {
        if (!error) return resolve();
        const detail = stderr.trim().split('\n').slice(-3).join(' ') || error.message;
        reject(new OperatorFault(postgresMessages.initFailed(detail)));
      },
    );
  });
}

async function give(path: string, account: Account | undefined): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

/** Clears what an interrupted creation left, unless the process that started it still lives. */
async function clearAbandoned(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const maker = /^postgres\.new-(\d+)$/.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function initialise(
  home: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const cluster = join(home, 'cluster');
  const passwordFile = join(home, 'password');
  await mkdir(home, { mode: account ? 0o711 : 0o700 });
  await mkdir(cluster, { mode: 0o700 });
  await give(cluster, account);
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await give(passwordFile, account);
  // The collation is PostgreSQL's own: an index on text then survives any change of ICU or of the C library. Queries
  // that sort for a French reader say so themselves.
  const args = [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  await run(commandAs(account, { file: binaries.initdb, args }, [binaries.initdb, cluster]));
  if (account) await chown(passwordFile, 0, 0);
  await chmod(passwordFile, 0o600);
}

/**
 * Creates the cluster unless it exists. It is made beside its place and moved there whole, so that an interruption, or
 * another server doing the same, never leaves half a cluster.
 *
 * @returns the superuser's password
 * @throws OperatorFault when it cannot be made, or was made by another major version
 */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  options: { durable: boolean; onCreate: () => void },
): Promise<string> {
  const paths = clusterPaths(dataDir);
  const version = await readFile(join(paths.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    options.onCreate();
    await clearAbandoned(dataDir);
    const workshop = join(dataDir, `postgres.new-${process.pid}`);
    try {
      await initialise(workshop, binaries, account, options.durable);
      await rename(workshop, paths.home);
    } catch (error) {
      await rm(workshop, { recursive: true, force: true });
      if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
    }
  } else if (version.trim() !== binaries.major) {
    throw new OperatorFault(postgresMessages.otherMajor(version.trim(), binaries.major));
  }
  return (await readFile(paths.passwordFile, 'utf8')).trim();
}
