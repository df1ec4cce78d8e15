import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type Command, chooseAccount, commandAs } from '#platform/postgres/account.ts';
import { isServing } from './is-serving.ts';

const debianFolder = '/usr/lib/postgresql';

/** The folders of programs of the distribution's own PostgreSQL servers, newest last; empty where there is none. */
export async function findDebianPostgres(): Promise<{ version: string; programs: string }[]> {
  const versions = await readdir(debianFolder).catch((): string[] => []);
  const found: { version: string; programs: string }[] = [];
  for (const version of versions.sort((a, b) => Number(a) - Number(b))) {
    const programs = join(debianFolder, version, 'bin');
    const files = await readdir(programs).catch((): string[] => []);
    if (Number(version) >= 15 && files.includes('initdb') && files.includes('postgres'))
      found.push({ version, programs });
  }
  return found;
}

export interface DebianPostgres {
  readonly admin: pg.ClientConfig & { password: string };
  readonly stop: () => Promise<void>;
}

function runNow({ file, args, ...as }: Command): void {
  const answer = spawnSync(file, args, { ...as, cwd: '/', encoding: 'utf8' });
  if (answer.status !== 0) throw new Error(`${file}: ${answer.stderr || answer.error}`);
}

async function waitUntilServing(
  admin: pg.ClientConfig,
  server: ChildProcess,
  logFile: string,
): Promise<void> {
  while (!(await isServing(admin))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended: ${await readFile(logFile, 'utf8')}`);
    await pause(30);
  }
}

/**
 * A throwaway cluster of the distribution's PostgreSQL, on a Unix socket of its own.
 *
 * @param programs as `findDebianPostgres` gives them
 * @param superuser `postgres` as Debian makes it, or another name to leave `postgres` for a role that is none
 */
export async function startDebianPostgres(programs: string, superuser: string): Promise<DebianPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'hygie-debian-'));
  await chmod(folder, 0o711);
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  const logFile = join(folder, 'log');
  const account = await chooseAccount(cluster);
  await mkdir(cluster, { mode: 0o700 });
  const password = randomBytes(12).toString('hex');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account)
    await Promise.all([cluster, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  const initialise = [
    ['-D', cluster, '-U', superuser, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'],
    ['-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
  ].flat();
  runNow(commandAs(account, { file: join(programs, 'initdb'), args: initialise }, [programs, cluster]));

  const settings = ['listen_addresses=', `unix_socket_directories=${cluster}`, 'fsync=off', 'timezone=UTC'];
  const args = ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const {
    file,
    args: all,
    ...as
  } = commandAs(account, { file: join(programs, 'postgres'), args }, [programs, cluster], true);
  const server = spawn(file, [...all], { ...as, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  const log: Buffer[] = [];
  server.stderr?.on('data', (chunk: Buffer) => log.push(chunk));
  const ended = once(server, 'exit').then(() => writeFile(logFile, Buffer.concat(log)));
  const admin = { host: cluster, port: 5432, user: superuser, password, database: 'postgres' };
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await waitUntilServing(admin, server, logFile).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { admin, stop };
}
