import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fastestPlace, makeTestFolder } from '#test/harness/cluster.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// The first start builds the web application and creates a database; on a slow machine that takes a while.
const startPatienceMs = 150_000;
const stopPatienceMs = 30_000;

export interface HygieServer {
  address: string;
  /** Where its mails land, one file each. */
  outboxFolder: string;
  /** Stops it, and returns what it said of errors while it ran: its log, and its last words if it left by itself. */
  stop(): Promise<string[]>;
}

/** Lines of its log that say « error » or worse. */
function errorsIn(printed: string): string[] {
  return printed.split('\n').filter((line) => /^\{"level":[56]0\b/.test(line));
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** The environment of a fresh machine: none of the settings of whoever runs the tests. */
function bareEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR'];
  const own = Object.entries(process.env).filter(([name]) => kept.includes(name));
  return { ...Object.fromEntries(own), ...settings };
}

function lastWordsOf({ exitCode, signalCode }: ChildProcess, printed: string): string {
  return `It left by itself (code ${exitCode}, signal ${signalCode}):\n${printed.slice(-3000)}`;
}

/**
 * Starts Hygie as a person does, with the demonstration person, on an empty data folder of its own.
 *
 * @throws with everything the server printed, when it leaves before it is ready
 */
export async function startHygie(): Promise<HygieServer> {
  const dataFolder = await makeTestFolder(await fastestPlace());
  const port = await findFreePort();
  const child = spawn(process.execPath, ['src/server/cli/hygie.ts', 'serve', '--demo'], {
    cwd: root,
    env: bareEnvironment({ HYGIE_DATA_DIR: dataFolder, PORT: String(port), LOG_LEVEL: 'warn' }),
    // With a channel to us, it stops by itself, its PostgreSQL too, if we are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const left = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${reason}:\n${printed}`));
    const timer = setTimeout(() => fail('Hygie was not ready in time'), startPatienceMs);
    child.once('exit', (code) => fail(`Hygie left with code ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const [found] = printed.match(/http:\/\/\S+(?=\s*$)/) ?? [];
        if (!found || !printed.includes('prête')) return;
        clearTimeout(timer);
        resolve(found);
      });
    }
  }).catch(async (error: unknown) => {
    child.kill();
    await left;
    await rm(dataFolder, { recursive: true, force: true });
    throw error;
  });

  return {
    address,
    outboxFolder: join(dataFolder, 'outbox'),
    async stop() {
      const lastWords =
        child.exitCode === null && child.signalCode === null ? [] : [lastWordsOf(child, printed)];
      const tooLong = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
      child.kill('SIGTERM');
      await left;
      clearTimeout(tooLong);
      await rm(dataFolder, { recursive: true, force: true });
      return [...errorsIn(printed), ...lastWords];
    },
  };
}
