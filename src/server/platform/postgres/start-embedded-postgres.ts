import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { bringUp, type Running, stopRunning } from './bring-up.ts';
import { clusterPaths, ensureCluster } from './cluster.ts';
import { prepareDataFolder } from './data-folder.ts';
import type { Launch } from './launch.ts';
import { postgresMessages } from './postgres.messages.ts';
import { prepareSocketFolder } from './socket-folder.ts';

/** The PostgreSQL inside the data folder, kept running for as long as this server lives. */
export interface EmbeddedPostgres {
  /** As the superuser, on the database `postgres`, through the Unix socket. */
  readonly adminConnection: pg.ClientConfig & { password: string };
  readonly version: string;
  /** The process that serves now; it changes when PostgreSQL is restarted. */
  readonly processId: () => number;
  /** Leaves PostgreSQL, and stops it unless another server still uses it. */
  readonly stop: () => Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Made when absent. */
  readonly dataDir: string;
  /** One sentence for the operator at each step, and whenever PostgreSQL is lost or comes back. */
  readonly onProgress: (line: string) => void;
  /** False for a cluster that is thrown away: fast, dies with this process, and does not survive a power cut. */
  readonly durable?: boolean;
}

const longestPauseMillis = 5000;

/**
 * Starts the embedded PostgreSQL and keeps it running.
 *
 * Promise: creates the cluster at the first start; joins a PostgreSQL left behind by a killed server; restarts one that
 * is killed, with every acknowledged write; shares it between servers on one data folder. It listens on a Unix socket
 * only, closed to other accounts. Run by root, PostgreSQL itself runs under another account.
 *
 * @throws OperatorFault with a sentence saying what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { onProgress, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  const binaries = await findBinaries();
  await prepareDataFolder(dataDir);
  const paths = clusterPaths(dataDir);
  const account = await chooseAccount(paths.cluster);
  const password = await ensureCluster(dataDir, binaries, account, {
    durable,
    onCreate: () => onProgress(postgresMessages.initialising()),
  });
  const socketFolder = await prepareSocketFolder(paths.home, account);
  const onStart = () => onProgress(postgresMessages.starting());
  const launch: Launch = { paths, binaries, account, socketFolder, durable, onStart };
  const running = await bringUp(launch, password);
  if (running.adopted) onProgress(postgresMessages.adopted());
  const kept = keepRunning(launch, password, running, onProgress);
  return {
    adminConnection: { ...running.connection, password },
    version: binaries.version,
    processId: () => kept.current().processId,
    stop: kept.stop,
  };
}

function keepRunning(launch: Launch, password: string, first: Running, onProgress: (line: string) => void) {
  let running = first;
  const stopping = new AbortController();
  let recovery = Promise.resolve();

  async function recover(): Promise<void> {
    onProgress(postgresMessages.lost());
    for (
      let pauseMillis = 100;
      !stopping.signal.aborted;
      pauseMillis = Math.min(pauseMillis * 2, longestPauseMillis)
    ) {
      try {
        running = await bringUp(launch, password);
        onProgress(postgresMessages.recovered());
        watch();
        return;
      } catch (error) {
        onProgress(postgresMessages.stillDown(error instanceof Error ? error.message : ''));
        await pause(pauseMillis, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    }
  }

  function watch(): void {
    void running.lease.ended.then(() => {
      if (!stopping.signal.aborted) recovery = recover();
    });
  }

  async function stop(): Promise<void> {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await recovery;
    // A lease that has just ended says that PostgreSQL is gone, or going, without us.
    const isLast = await running.lease.isLast().catch(() => false);
    if (isLast) await stopRunning(running, launch.paths.cluster);
    else await running.lease.close();
  }

  watch();
  return { current: () => running, stop };
}
