import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, type House, openHouse, signUp } from './people.ts';

let house: House;
let ear: pg.Client;
let heard: { channel: string; payload: string }[] = [];

beforeAll(async () => {
  house = await openHouse();
  ear = new pg.Client(house.database.connections.listen);
  await ear.connect();
  ear.on('notification', ({ channel, payload = '' }) => heard.push({ channel, payload }));
  await ear.query('listen hygie_changes; listen hygie_sessions');
  await ear.query(`select pg_advisory_lock_shared(51, hashtext('hygie_changes'))`);
});
afterAll(async () => {
  await ear.end();
  await house.close();
});
beforeEach(() => {
  heard = [];
});

const changes = (table: string) =>
  heard
    .filter(({ channel }) => channel === 'hygie_changes')
    .map(({ payload }) => JSON.parse(payload))
    .filter((change) => change.table === table);

test('a change says what, whose and where, and nothing of the content', async () => {
  const person = await signUp(house);
  const [row] = await ask(
    house,
    person,
    `insert into public.journal_entries (content) values ('secret') returning id`,
  );
  await ask(house, person, 'delete from public.journal_entries');
  await expect
    .poll(() => changes('journal_entries'))
    .toEqual([
      { table: 'journal_entries', id: row?.id, op: 'insert', persons: [person], parent: null },
      { table: 'journal_entries', id: row?.id, op: 'delete', persons: [person], parent: null },
    ]);
  expect(heard.every(({ payload }) => !payload.includes('secret') && payload.length < 1000)).toBe(true);
});

/** As an instance may hold it from before: a person would have to quote a protocol, and share with one. */
const keepFor = (person: string, readers: string[]) =>
  house.database.adminPool.query(
    `insert into public.urgegpt_protocols (user_id, protocol, shared_with) values ($1, 'x', $2)`,
    [person, readers],
  );

test('whoever a protocol is no longer shared with hears of it as well', async () => {
  const [person, friend] = [await signUp(house), await signUp(house)];
  await keepFor(person, [friend]);
  await ask(house, person, `update public.urgegpt_protocols set shared_with = '{}'`);
  await expect
    .poll(() => changes('urgegpt_protocols').map(({ persons }) => persons))
    .toEqual([
      [person, friend],
      [person, friend],
    ]);
});

test('the largest row of persons still fits in a notification', async () => {
  const person = await signUp(house);
  const many = Array.from({ length: 20 }, () => randomUUID());
  await keepFor(person, many);
  await expect.poll(() => changes('urgegpt_protocols')).toHaveLength(1);
});

test('what lies under another row names it', async () => {
  const person = await signUp(house);
  const [post] = await ask(
    house,
    person,
    `insert into public.posts (content) values ('Bonjour') returning id`,
  );
  await ask(house, person, `insert into public.comments (post_id, content) values ($1, 'Oui')`, [post?.id]);
  await expect.poll(() => changes('comments').map(({ parent }) => parent)).toEqual([['posts', post?.id]]);
});

test('the end of a session is announced, its prolongation is not', async () => {
  const person = await signUp(house);
  await house.identityPool.query(
    `insert into identity."session" ("userId", token, "expiresAt") values ($1, $2, now() + interval '1 day')`,
    [person, randomUUID()],
  );
  await house.identityPool.query(
    `update identity."session" set "expiresAt" = "expiresAt" + interval '1 day'`,
  );
  await house.identityPool.query(`delete from identity."session" where "userId" = $1`, [person]);
  const ended = () =>
    heard.filter(({ channel }) => channel === 'hygie_sessions').map(({ payload }) => payload);
  await expect.poll(ended).toEqual([person]);
});
