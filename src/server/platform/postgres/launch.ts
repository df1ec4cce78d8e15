import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorFault } from '../operator/fault.ts';
import { type Account, commandAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterPaths } from './cluster.ts';
import { dataFolderMessages, postgresMessages } from './postgres.messages.ts';
import { readLockFile } from './postmaster.ts';
import { serverArguments } from './server-settings.ts';

export interface Launch {
  readonly paths: ClusterPaths;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly socketFolder: string;
  readonly durable: boolean;
  /** Called each time PostgreSQL is being started, which may take a while after a crash. */
  readonly onStart: () => void;
}

/** Another process holds the cluster, or its last processes are still ending: worth another look, not a fault. */
export class ClusterBusy extends Error {}

const longestLogBytes = 10_000_000;
const pollMillis = 20;

function openLog(file: string): { descriptor: number; start: number } {
  const descriptor = openSync(file, 'a', 0o600);
  if (fstatSync(descriptor).size > longestLogBytes) ftruncateSync(descriptor, 0);
  return { descriptor, start: fstatSync(descriptor).size };
}

async function explain(launch: Launch, logStart: number): Promise<Error> {
  const { logFile, home } = launch.paths;
  const text = (await readFile(logFile)).subarray(logStart).toString('utf8');
  if (/lock file .* already exists|pre-existing shared memory block|lock file .* is empty/.test(text))
    return new ClusterBusy();
  if (text.includes('No space left on device')) return new OperatorFault(dataFolderMessages.full(home, 0));
  const detail = text.trim().split('\n').slice(-3).join(' ') || '—';
  return new OperatorFault(postgresMessages.startFailed(logFile, detail));
}

/**
 * Starts PostgreSQL on the cluster and waits until it accepts connections, however long recovery takes.
 *
 * @param staleProcessId what the lock file names, when that was seen to be no PostgreSQL of this cluster
 * @throws ClusterBusy when another PostgreSQL has it; OperatorFault when it cannot start
 */
export async function launchPostgres(launch: Launch, staleProcessId?: number): Promise<ChildProcess> {
  const { paths, binaries, account } = launch;
  const args = serverArguments(paths.cluster, launch.socketFolder, launch.durable);
  const reached = [binaries.postgres, paths.cluster];
  const {
    file,
    args: all,
    ...as
  } = commandAs(account, { file: binaries.postgres, args }, reached, !launch.durable);
  launch.onStart();
  const log = openLog(paths.logFile);
  const child = spawn(file, [...all], {
    ...as,
    cwd: '/',
    // Its own session: Ctrl-C in the terminal must reach Hygie alone, which finishes its requests first.
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
    env: {
      LC_ALL: 'C',
      PATH: process.env.PATH,
      // PostgreSQL may look past that process, but past no other, should another server have been faster; and it still
      // refuses when the shared memory that the lock file names is in use.
      ...(staleProcessId === undefined ? {} : { PG_GRANDPARENT_PID: String(staleProcessId) }),
    },
  });
  closeSync(log.descriptor);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const lock = await readLockFile(paths.cluster);
    if (lock?.processId === child.pid && lock.isReady) {
      child.unref();
      return child;
    }
    await Promise.race([ended, pause(pollMillis)]);
  }
  throw await explain(launch, log.start);
}
