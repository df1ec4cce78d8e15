import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type pg from 'pg';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const { resolve } = createRequire(createRequire(import.meta.url).resolve('supabase/package.json'));

/** The program itself: what the package puts in the path only starts it, with a Node of its own. */
export const supabaseProgram = join(
  dirname(resolve(`@supabase/cli-${process.platform}-${process.arch}/package.json`)),
  'bin/supabase',
);

/**
 * What it runs with, besides a home. It runs for a second and is gone: code that its engine makes faster meanwhile is
 * never used.
 */
export const supabaseEnvironment = {
  PATH: process.env.PATH,
  SUPABASE_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  BUN_JSC_useDFGJIT: '0',
};

function urlOf({ user, password, host, port, database }: pg.ClientConfig): string {
  const login = `${user}:${encodeURIComponent(String(password))}`;
  return `postgresql://${login}@localhost/${database}?host=${encodeURIComponent(String(host))}&port=${port}`;
}

/** Runs the Supabase command line on a database that we reach by a Unix socket; answers what it prints as JSON. */
export async function runSupabase<T>(args: readonly string[], connection: pg.ClientConfig): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'hygie-supabase-'));
  try {
    const { stdout } = await promisify(execFile)(
      supabaseProgram,
      [...args, '--output-format', 'json', `--remote=${urlOf(connection)}`, '--workdir', repository],
      {
        cwd: home,
        env: { ...supabaseEnvironment, HOME: home },
        maxBuffer: 16_000_000,
        timeout: 60_000,
      },
    );
    return JSON.parse(stdout) as T;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
