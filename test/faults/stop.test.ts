import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedDatabase } from '#platform/database/open.ts';
import { superuser } from '#platform/postgres/cluster.ts';
import { readLockFile } from '#platform/postgres/postmaster.ts';
import { type Member, readEntries, signUp, writeEntry } from './member.ts';
import { makeDataFolder, type ServerProcess, startServerProcess, until } from './server-process.ts';

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let server: ServerProcess;
let member: Member;

beforeEach(async () => {
  folder = await makeDataFolder();
  server = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir });
  member = await signUp(server.address);
});
afterEach(async () => {
  await server.end('SIGTERM');
  await folder.remove();
});

async function connectAsAdmin(): Promise<pg.Client> {
  const home = join(folder.dataDir, 'postgres');
  const password = (await readFile(join(home, 'password'), 'utf8')).trim();
  const host = (await readLockFile(join(home, 'cluster')))?.socketFolder;
  const client = new pg.Client({ host, user: superuser, password, database: embeddedDatabase });
  await client.connect();
  return client;
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s: the request in flight is answered, then all ends cleanly',
  async (signal) => {
    const admin = await connectAsAdmin();
    await admin.query('begin; lock table public.journal_entries in exclusive mode');
    const writing = writeEntry(member, server.address, 'en vol');
    // The write is under way: it waits for our lock.
    await until(async () => {
      const { rows } = await admin.query<{ waiting: number }>(
        'select count(*)::int as waiting from pg_locks where not granted',
      );
      return (rows[0]?.waiting ?? 0) > 0;
    });
    const events = await member.ask(server.address, 'GET', '/api/events');
    const ended = server.end(signal);
    await until(async () => server.output().includes('Arrêt demandé'));
    await admin.query('commit');
    await admin.end();
    expect(await writing).toBe(true);
    await ended;
    await events.body?.cancel();
    expect(server.process.exitCode).toBe(0);
    expect(server.output()).toContain('Hygie est arrêtée');
    expect(await readLockFile(join(folder.dataDir, 'postgres', 'cluster'))).toBeUndefined();

    server = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir });
    expect((await readEntries(member, server.address)).map(({ content }) => content)).toEqual(['en vol']);
  },
);
