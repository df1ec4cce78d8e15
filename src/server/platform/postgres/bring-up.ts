import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import { superuser } from './cluster.ts';
import { ClusterBusy, type Launch, launchPostgres } from './launch.ts';
import { Lease } from './lease.ts';
import { postgresMessages } from './postgres.messages.ts';
import { inspectLock, readLockFile } from './postmaster.ts';
import { socketPort } from './socket-folder.ts';

/** A PostgreSQL that serves the cluster, and this server's stake in it. */
export interface Running {
  readonly lease: Lease;
  readonly processId: number;
  readonly connection: pg.ClientConfig;
  /** True when it was running before this server came. */
  readonly adopted: boolean;
}

const patienceMillis = 60_000;
const pollMillis = 100;
const stopPatienceMillis = 30_000;
// Starting up, shutting down, its socket not there yet, or too slow to answer: each passes.
const passing = ['57P03', '57P01', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'];

function connectionTo(socketFolder: string, password: string): pg.ClientConfig {
  return { host: socketFolder, port: socketPort, user: superuser, password, database: 'postgres' };
}

async function attempt(launch: Launch, password: string): Promise<Running | undefined> {
  const { running: found, staleProcessId } = await inspectLock(launch.paths.cluster);
  if (!found) await launchPostgres(launch, staleProcessId);
  const lock = found ?? (await readLockFile(launch.paths.cluster));
  if (!lock?.socketFolder) return undefined;
  const connection = connectionTo(lock.socketFolder, password);
  const lease = await Lease.take(connection);
  if (!lease) return undefined;
  const running = { lease, connection, processId: lock.processId, adopted: found !== undefined };
  // An orphan of an older Hygie: once nobody else uses it, the new version's PostgreSQL takes its place.
  if (found && (await lease.version()) !== launch.binaries.version && (await lease.isLast())) {
    await stopRunning(running, launch.paths.cluster);
    return undefined;
  }
  return running;
}

/**
 * Makes PostgreSQL serve the cluster: joins the one that runs already, or starts it. Two servers may do so at once.
 *
 * @throws OperatorFault when it cannot be started, or does not answer within a minute
 */
export async function bringUp(launch: Launch, password: string): Promise<Running> {
  const deadline = Date.now() + patienceMillis;
  do {
    try {
      const running = await attempt(launch, password);
      if (running) return running;
    } catch (error) {
      if (codeOf(error) === '28P01') {
        throw new OperatorFault(postgresMessages.passwordRefused(launch.paths.passwordFile));
      }
      const isPassing =
        error instanceof ClusterBusy ||
        passing.includes(codeOf(error) ?? '') ||
        (error instanceof Error && /timeout|Connection terminated/.test(error.message));
      if (!isPassing) throw error;
    }
    await pause(pollMillis);
  } while (Date.now() < deadline);
  throw new OperatorFault(postgresMessages.startTimedOut(launch.paths.logFile));
}

/**
 * Stops a PostgreSQL and waits until it is gone: what is under way is rolled back, what was committed is on the disk.
 */
export async function stopRunning(running: Running, cluster: string): Promise<void> {
  const deadline = Date.now() + stopPatienceMillis;
  try {
    process.kill(running.processId, 'SIGINT');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
  while ((await inspectLock(cluster)).running?.processId === running.processId) {
    if (Date.now() > deadline) throw new OperatorFault(postgresMessages.stopTimedOut(running.processId));
    await pause(10);
  }
  await running.lease.close();
}
