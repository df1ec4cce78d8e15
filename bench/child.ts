import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, so that its CPU time is its own. */
export class Child {
  readonly #process: ChildProcess;

  /**
   * @param file the program beside this one
   * @param environment variables it gets on top of ours
   * @param execArgv options of Node, for a profile
   */
  constructor(file: string, environment: Record<string, string>, execArgv: string[] = []) {
    this.#process = fork(fileURLToPath(new URL(file, import.meta.url)), {
      env: { ...process.env, ...environment },
      execArgv,
      // Its log lines are not what we measure; a crash must be seen.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  get processId(): number {
    return this.#process.pid ?? 0;
  }

  /** Waits for the next message of the child; fails when the child ends instead. */
  async message<T>(): Promise<T> {
    const gone = new AbortController();
    const ended = once(this.#process, 'exit', { signal: gone.signal }).then(([code]) => {
      throw new Error(`the measured server ended by itself (${code})`);
    });
    try {
      const [message] = await Promise.race([once(this.#process, 'message', { signal: gone.signal }), ended]);
      return message as T;
    } finally {
      gone.abort();
      ended.catch(() => undefined);
    }
  }

  async ask<T>(question: unknown): Promise<T> {
    const answer = this.message<T>();
    this.#process.send(question as object);
    return answer;
  }

  /** User and system CPU time that the child has used so far, in microseconds. */
  async cpuMicros(): Promise<number> {
    const { user, system } = await this.ask<NodeJS.CpuUsage>('cpu');
    return user + system;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }
}
