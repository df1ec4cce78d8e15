import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Member, readEntries, signUp, writeEntry } from './member.ts';
import {
  makeDataFolder,
  postmasterOf,
  type ServerProcess,
  startServerProcess,
  until,
} from './server-process.ts';

const outageMillis = 20_000;

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let server: ServerProcess;
let member: Member;

beforeAll(async () => {
  folder = await makeDataFolder();
  server = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir });
  member = await signUp(server.address);
});
afterAll(async () => {
  await server.end('SIGTERM');
  await folder.remove();
});

/** A PostgreSQL and all the processes it started. */
async function familyOf(postmaster: number): Promise<number[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    processes.map(async (id) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return { id, parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) };
    }),
  );
  return [postmaster, ...parents.filter(({ parent }) => parent === postmaster).map(({ id }) => id)];
}

test('PostgreSQL frozen for 20 s: requests answer 503 and when to try again, then all is well without a restart', async () => {
  expect(await writeEntry(member, server.address, 'avant')).toBe(true);
  const frozen = await familyOf(await postmasterOf(folder.dataDir));
  for (const id of frozen) process.kill(id, 'SIGSTOP');
  const thawAt = Date.now() + outageMillis;
  const answers: { status: number; retryAfter: string | null; type: string | null }[] = [];
  const ask = async (method: string, path: string, body?: unknown) => {
    const { status, headers } = await member.ask(server.address, method, path, body);
    answers.push({ status, retryAfter: headers.get('retry-after'), type: headers.get('content-type') });
  };
  try {
    while (Date.now() < thawAt) {
      await Promise.all([
        ask('GET', '/api/wellbeing/journal-entries'),
        ask('POST', '/api/wellbeing/journal-entries', { content: 'pendant' }),
        ask('GET', '/readyz'),
      ]);
      expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    }
  } finally {
    for (const id of frozen) process.kill(id, 'SIGCONT');
  }
  expect(answers.length).toBeGreaterThan(0);
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^\d+$/) });
    expect(answer.type).toContain('application/problem+json');
  }
  await until(async () => (await member.ask(server.address, 'GET', '/readyz')).status === 200);
  expect(await writeEntry(member, server.address, 'après')).toBe(true);
  const contents = (await readEntries(member, server.address)).map(({ content }) => content);
  expect(contents).toEqual(expect.arrayContaining(['avant', 'après']));
  expect(server.process.exitCode).toBeNull();
});
