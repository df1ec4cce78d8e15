import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureDatabase } from '#platform/database/create-database.ts';
import { type Member, readEntries, signUp, writeEntry } from '../faults/member.ts';
import { makeDataFolder, type ServerProcess, startServerProcess, until } from '../faults/server-process.ts';
import { type DebianPostgres, findDebianPostgres, startDebianPostgres } from '../schema/debian-postgres.ts';
import { type PgBouncer, startPgBouncer } from './pgbouncer.ts';

const people = 40;
const requests = 2000;

let postgres: DebianPostgres;
let bouncer: PgBouncer;
let server: ServerProcess;
let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let members: Member[];

const urlOf = ({ user = '', password }: pg.ClientConfig, host: string, port: number) =>
  `postgresql://${user}:${password}@/hygie?host=${encodeURIComponent(host)}&port=${port}`;

beforeAll(async () => {
  const newest = (await findDebianPostgres()).at(-1);
  if (!newest) throw new Error('this test needs Debian’s package postgresql');
  postgres = await startDebianPostgres(newest.programs, 'operator');
  await ensureDatabase(postgres.admin, 'hygie');
  bouncer = await startPgBouncer({ ...postgres.admin, database: 'hygie' }, 2);
  folder = await makeDataFolder();
  const { host = '', port = 0 } = postgres.admin;
  server = await startServerProcess({
    HYGIE_DATA_DIR: folder.dataDir,
    DATABASE_URL: urlOf(postgres.admin, bouncer.host, bouncer.port),
    DATABASE_DIRECT_URL: urlOf(postgres.admin, host, port),
  });
  members = [];
  // A few at a time: hashing a password is made to be slow.
  while (members.length < people) {
    members.push(...(await Promise.all(Array.from({ length: 4 }, () => signUp(server.address)))));
  }
});
afterAll(async () => {
  await server.end('SIGTERM');
  await bouncer.stop();
  await postgres.stop();
  await folder.remove();
});

test('40 persons, 2 connections, 2,000 mixed requests: nobody ever sees a row of somebody else', async () => {
  let foreign = 0;
  let unexpected = 0;
  const ask = async (turn: number) => {
    const member = members[turn % people];
    // Each person in turn asks each kind of thing.
    const kind = (turn + Math.floor(turn / people)) % 4;
    if (!member) return;
    if (kind === 0) {
      if (!(await writeEntry(member, server.address, `de ${member.id}`))) unexpected += 1;
      return;
    }
    if (kind === 1) {
      const answer = await member.ask(server.address, 'GET', '/api/accounts/me');
      if (!(await answer.text()).includes(member.id)) foreign += 1;
      return;
    }
    const path = kind === 2 ? '/api/wellbeing/journal-entries' : '/api/accounts/profiles';
    const answer = await member.ask(server.address, 'GET', `${path}?limit=100`);
    if (answer.status !== 200) unexpected += 1;
    const text = await answer.text();
    if (members.some(({ id }) => id !== member.id && text.includes(id))) foreign += 1;
  };
  let turn = 0;
  const worker = async () => {
    while (turn < requests) {
      const own = turn;
      turn += 1;
      await ask(own);
    }
  };
  await Promise.all(Array.from({ length: 24 }, worker));
  expect({ foreign, unexpected }).toEqual({ foreign: 0, unexpected: 0 });
  // The test could see a foreign row: there are rows of everybody to be seen.
  const counts = await Promise.all(members.map((member) => readEntries(member, server.address)));
  expect(counts.flat().length).toBe(requests / 4);
});

test('live events arrive all the same, through the direct connection', async () => {
  const [member] = members;
  const answer = await member?.ask(server.address, 'GET', '/api/events');
  const reader = answer?.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const reading = (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      heard += part.value;
  })().catch(() => undefined);
  await until(async () => heard.includes(': ready'));
  if (member) await writeEntry(member, server.address, 'entendu');
  await until(async () => heard.includes('"journal_entries"'));
  await reader?.cancel();
  await reading;
});
