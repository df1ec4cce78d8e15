import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readMemory } from './memory.ts';
import { round } from './statistics.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const patienceMs = 120_000;
// What the start leaves behind has been collected by then, and the first jobs have run.
const restMs = 20_000;

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return answer?.status === 200;
}

/** Starts Hygie as `npm start` does once all is installed; `atRest` is called while it serves. */
async function start<T>(dataFolder: string, atRest: (processId: number) => Promise<T>) {
  const port = await findFreePort();
  const startedAt = performance.now();
  const server = spawn(process.execPath, ['src/server/cli/hygie.ts', 'serve'], {
    cwd: root,
    env: { ...process.env, HYGIE_DATA_DIR: dataFolder, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const left = once(server, 'exit');
  while (!(await isReady(port))) {
    if (server.exitCode !== null || performance.now() - startedAt > patienceMs)
      throw new Error('Hygie did not become ready');
    await pause(20);
  }
  const seconds = round((performance.now() - startedAt) / 1000);
  try {
    return { seconds, rest: await atRest(server.pid ?? 0) };
  } finally {
    server.kill('SIGTERM');
    await left;
  }
}

/**
 * From the command to the first `/readyz` that answers 200: on an empty data folder, then on the same one three times;
 * and the memory held by the last one when nothing happens.
 */
export async function measureStartUp(dataFolder: string) {
  const nothing = async () => undefined;
  const first = await start(dataFolder, nothing);
  const second = await start(dataFolder, nothing);
  const third = await start(dataFolder, nothing);
  const last = await start(dataFolder, async (processId) => {
    await pause(restMs);
    return readMemory(processId);
  });
  return {
    readySeconds: { first: first.seconds, later: [second.seconds, third.seconds, last.seconds] },
    idleMemory: last.rest,
  };
}
