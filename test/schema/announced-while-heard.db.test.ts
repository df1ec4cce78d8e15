import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { preamble } from '#platform/database/session.ts';
import { followNotifications, type NotificationFeed } from '#platform/live/notifications.ts';
import { ask, type House, openHouse, signUp } from './people.ts';

const channel = 'hygie_changes';
const insert = `insert into public.journal_entries (content) values ('Une ligne')`;

let house: House;
/** Hears the channel without having said so to those who write. */
let eavesdropper: pg.Client;
let feed: NotificationFeed;
let writer: string;
let overheard: string[] = [];
let told: string[] = [];

beforeAll(async () => {
  house = await openHouse();
  writer = await signUp(house);
  eavesdropper = new pg.Client(house.database.connections.listen);
  await eavesdropper.connect();
  eavesdropper.on('notification', ({ payload = '' }) => overheard.push(payload));
  await eavesdropper.query(`listen ${channel}`);
  feed = followNotifications(house.database.connections.listen, [], [channel]);
  feed.onNotification(channel, (payload) => told.push(payload));
  await new Promise<void>((resolve) => void feed.onConnection((isConnected) => isConnected && resolve()));
});
afterAll(async () => {
  await feed.stop();
  await eavesdropper.end();
  await house.close();
});
beforeEach(() => {
  overheard = [];
  told = [];
});

/** How many changes were announced since the last count: an announcement of our own tells that all before it have arrived. */
async function announced(): Promise<number> {
  const end = randomUUID();
  await house.database.adminPool.query('select pg_notify($1, $2)', [channel, end]);
  await expect.poll(() => overheard.at(-1)).toBe(end);
  const count = overheard.length - 1;
  overheard = [];
  return count;
}

test('a change is announced while somebody listens, and to nobody before and after', async () => {
  await ask(house, writer, insert);
  expect(await announced()).toBe(0);

  await feed.want(channel, true);
  await feed.want(channel, true);
  await ask(house, writer, insert);
  await expect.poll(() => told).toHaveLength(1);
  expect(await announced()).toBe(1);

  await feed.want(channel, false);
  await ask(house, writer, insert);
  expect(await announced()).toBe(0);
});

test('a listener that is gone without a word no longer counts', async () => {
  const lost = new pg.Client(house.database.connections.listen);
  await lost.connect();
  await lost.query('select pg_advisory_lock_shared(51, hashtext($1))', [channel]);
  await ask(house, writer, insert);
  expect(await announced()).toBe(1);
  await lost.end();
  await expect
    .poll(async () => {
      await ask(house, writer, insert);
      return announced();
    })
    .toBe(0);
});

test('whoever begins to listen waits for what is being written unannounced, and misses nothing after', async () => {
  const slow = await house.serverPool.connect();
  await slow.query(preamble({ kind: 'person', personId: writer, sessionId: '' }, false));
  await slow.query(insert);
  let isReady = false;
  const ready = feed.want(channel, true).then(() => {
    isReady = true;
  });
  const waiting = `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted`;
  const { adminPool } = house.database;
  await expect.poll(async () => (await adminPool.query(waiting)).rows[0]?.waiting).toBe(1);
  // Those who write meanwhile neither wait nor stay silent.
  await ask(house, writer, insert);
  await expect.poll(() => told).toHaveLength(1);
  expect(isReady).toBe(false);
  await slow.query('commit');
  slow.release();
  await ready;
  expect(told).toHaveLength(1);
});
