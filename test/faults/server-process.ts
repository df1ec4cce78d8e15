import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTestFolder } from '#test/harness/cluster.ts';

const program = join(import.meta.dirname, '..', '..', 'src', 'server', 'cli', 'hygie.ts');

/** A real server, in a process of its own that a test may kill. */
export interface ServerProcess {
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything it has printed until now. */
  readonly output: () => string;
  /** Sends a signal, and waits for the end. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Runs `hygie serve`, or another command that starts a server, until it says that it is ready. */
export async function startServerProcess(
  environment: Record<string, string>,
  [file, ...args]: readonly [string, ...string[]] = [process.execPath, program, 'serve'],
): Promise<ServerProcess> {
  const child = spawn(file, args, {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    // With a channel to us, it stops by itself, its PostgreSQL too, if the tests are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const exit = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = /prête en .* (http:\/\/\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void exit.then(() => reject(new Error(`the server ended before it was ready:\n${output}`)));
  });
  return {
    address,
    process: child,
    output: () => output,
    end: async (signal) => {
      child.kill(signal);
      await exit;
    },
  };
}

/** The process number of the embedded PostgreSQL of a data folder. */
export async function postmasterOf(dataDir: string): Promise<number> {
  const lockFile = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(lockFile.split('\n')[0]);
}

/** A data folder that another account may pass through, and the way to remove it. */
export async function makeDataFolder(): Promise<{ dataDir: string; remove: () => Promise<void> }> {
  const folder = await makeTestFolder();
  return { dataDir: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Asks again and again until the answer is yes. */
export async function until(isSo: () => Promise<boolean>, patienceMillis = 30_000): Promise<void> {
  const deadline = Date.now() + patienceMillis;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
