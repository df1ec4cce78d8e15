import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { superuser } from '#platform/postgres/cluster.ts';
import { readLockFile } from '#platform/postgres/postmaster.ts';
import { makeDataFolder, postmasterOf, until } from './server-process.ts';

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let dataDir: string;
let started: ChildProcess[];

beforeEach(async () => {
  folder = await makeDataFolder();
  dataDir = folder.dataDir;
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map((child) => end(child, 'SIGTERM')));
  await folder.remove();
});

interface Keeper {
  readonly child: ChildProcess;
  readonly output: () => string;
}

/** A process that keeps the folder's PostgreSQL running. */
async function keep(inFolder = dataDir): Promise<Keeper> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'embedded-server.ts'), inFolder]);
  started.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  await until(async () => output.includes('ready') || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(output);
  return { child, output: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

async function answers(inFolder = dataDir): Promise<boolean> {
  const lock = await readLockFile(join(inFolder, 'postgres', 'cluster'));
  if (!lock) return false;
  const password = (await readFile(join(inFolder, 'postgres', 'password'), 'utf8')).trim();
  const client = new pg.Client({ host: lock.socketFolder, user: superuser, password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

test('a PostgreSQL left behind by a killed server is joined, and stopped at the end', async () => {
  const { child } = await keep();
  const postmaster = await postmasterOf(dataDir);
  await end(child, 'SIGKILL');
  const next = await keep();
  expect(next.output()).toContain('fonctionnait déjà');
  expect(await postmasterOf(dataDir)).toBe(postmaster);
  await end(next.child, 'SIGTERM');
  expect(await answers()).toBe(false);
});

test('killed, it comes back under one keeper or two, and only once', async () => {
  const keepers = await Promise.all([keep(), keep()]);
  process.kill(await postmasterOf(dataDir), 'SIGKILL');
  await until(async () => keepers.every(({ output }) => output().includes('répond de nouveau')));
  expect(await answers()).toBe(true);
  await Promise.all(keepers.map(({ child }) => end(child, 'SIGTERM')));
  expect(await answers()).toBe(false);
});

test('a lock file that names some other living process does not stand in the way', async () => {
  const { child } = await keep();
  const cluster = join(dataDir, 'postgres', 'cluster');
  const lockFile = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  await end(child, 'SIGTERM');
  // As after a power cut, when the number has since been given to something else: here, to this test.
  await writeFile(join(cluster, 'postmaster.pid'), lockFile.replace(/^\d+/, String(process.pid)), {
    mode: 0o600,
  });
  const { uid, gid } = await stat(cluster);
  if (process.getuid?.() === 0) await chown(join(cluster, 'postmaster.pid'), uid, gid);
  await keep();
  expect(await answers()).toBe(true);
});

test('a creation that was interrupted leaves nothing in the way', async () => {
  const abandoned = join(dataDir, 'postgres.new-999999999');
  await mkdir(join(abandoned, 'cluster'), { recursive: true });
  await keep();
  expect(await answers()).toBe(true);
  await expect(stat(abandoned)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a data folder below a closed home, with a name too long for a socket, works all the same', async () => {
  const home = join(dataDir, 'home');
  await mkdir(home, { recursive: true });
  const deep = join(home, 'é'.repeat(60), 'données');
  await chmod(home, 0o700);
  await keep(deep);
  expect(await answers(deep)).toBe(true);
});

test('nothing of it is open to other accounts, nor to the network', async () => {
  await keep();
  const modeOf = async (path: string) => (await stat(join(dataDir, 'postgres', path))).mode & 0o777;
  expect(await Promise.all(['cluster', 'password', 'run', 'log'].map(modeOf))).toEqual([
    0o700, 0o600, 0o700, 0o600,
  ]);
  const lockFile = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  expect(lockFile.split('\n')[5]).toBe('');
});

test('a folder made by another major version is named, and left as it is', async () => {
  const { child } = await keep();
  await end(child, 'SIGTERM');
  await writeFile(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '14\n');
  await expect(keep()).rejects.toThrow(/créé par PostgreSQL 14/);
});

test('a password that does not belong to the folder is named', async () => {
  const { child } = await keep();
  await end(child, 'SIGKILL');
  await writeFile(join(dataDir, 'postgres', 'password'), 'wrong\n');
  await expect(keep()).rejects.toThrow(/refuse le mot de passe lu dans .*password/);
  process.kill(await postmasterOf(dataDir), 'SIGINT');
  await until(
    async () =>
      !(await answers()) && (await readLockFile(join(dataDir, 'postgres', 'cluster'))) === undefined,
  );
});
