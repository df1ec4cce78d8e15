import { execFileSync } from 'node:child_process';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../operator/fault.ts';

/** What PostgreSQL writes about itself in its lock file. */
export interface LockFile {
  readonly processId: number;
  readonly socketFolder: string;
  /** True once it accepts connections. */
  readonly isReady: boolean;
}

/** @returns undefined when there is no lock file, or it is only half written */
export async function readLockFile(cluster: string): Promise<LockFile | undefined> {
  let text: string;
  try {
    text = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const processId = Number(lines[0]);
  if (!Number.isSafeInteger(processId) || processId < 1) return undefined;
  return { processId, socketFolder: lines[4] ?? '', isReady: lines[7] === 'ready' };
}

function exists(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function commandLine(processId: number): Promise<string> {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-o', 'command=', '-p', String(processId)], { encoding: 'utf8' });
  }
  return (await readFile(`/proc/${processId}/cmdline`, 'utf8')).replaceAll('\0', ' ');
}

/**
 * Whether a process is the PostgreSQL of this cluster. After a crash the number in the lock file may stand for a
 * process that is dead but not yet reaped, or, after a reboot, for something else altogether.
 */
export async function isPostmasterOf(processId: number, cluster: string): Promise<boolean> {
  if (!exists(processId)) return false;
  try {
    if ((await commandLine(processId)).includes(cluster)) return true;
    return (await readlink(`/proc/${processId}/cwd`)) === (await realpath(cluster));
  } catch {
    return false;
  }
}

/** Who holds a cluster's lock file: a running PostgreSQL, or nobody any more. */
export async function inspectLock(cluster: string): Promise<{ running?: LockFile; staleProcessId?: number }> {
  const lock = await readLockFile(cluster);
  if (!lock) return {};
  return (await isPostmasterOf(lock.processId, cluster))
    ? { running: lock }
    : { staleProcessId: lock.processId };
}
