import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type pg from 'pg';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const program = join(
  dirname(createRequire(import.meta.url).resolve('supabase/package.json')),
  'dist/supabase.js',
);

function urlOf({ user, password, host, port, database }: pg.ClientConfig): string {
  const login = `${user}:${encodeURIComponent(String(password))}`;
  return `postgresql://${login}@localhost/${database}?host=${encodeURIComponent(String(host))}&port=${port}`;
}

/** Runs the Supabase command line on a database that we reach by a Unix socket; answers what it prints as JSON. */
export async function runSupabase<T>(args: readonly string[], connection: pg.ClientConfig): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'hygie-supabase-'));
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program, ...args, '--output-format', 'json', `--remote=${urlOf(connection)}`, '--workdir', repository],
      {
        cwd: home,
        env: { PATH: process.env.PATH, HOME: home, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
        maxBuffer: 16_000_000,
        timeout: 60_000,
      },
    );
    return JSON.parse(stdout) as T;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
