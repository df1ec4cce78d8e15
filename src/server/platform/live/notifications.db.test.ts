import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { followNotifications, type NotificationFeed } from './notifications.ts';

let database: TestDatabase;
let feed: NotificationFeed;

beforeAll(async () => {
  database = await createTestDatabase();
  feed = followNotifications(database.connections.listen, ['hygie_changes', 'hygie_sessions']);
});

afterAll(async () => {
  await feed.stop();
  await database.drop();
});

const notify = (payload: string) =>
  database.adminPool.query(`select pg_notify('hygie_changes', $1)`, [payload]);

test('tells each handler of its channel, until it stops', async () => {
  const heard: string[] = [];
  const states: boolean[] = [];
  feed.onConnection((isConnected) => states.push(isConnected));
  await vi.waitFor(() => expect(states.at(-1)).toBe(true));
  const stop = feed.onNotification('hygie_changes', (payload) => heard.push(payload));
  await notify('one');
  await vi.waitFor(() => expect(heard).toEqual(['one']));
  stop();
  await notify('two');
  await notify('three');
  expect(heard).toEqual(['one']);
});

test('refuses a channel nobody listens to', () => {
  expect(() => feed.onNotification('elsewhere', () => undefined)).toThrow('elsewhere');
});

test('comes back by itself when its connection is cut, and says both', async () => {
  const states: boolean[] = [];
  const heard: string[] = [];
  feed.onConnection((isConnected) => states.push(isConnected));
  feed.onNotification('hygie_changes', (payload) => heard.push(payload));
  expect(states).toEqual([true]);
  await database.adminPool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`,
  );
  await vi.waitFor(() => expect(states).toEqual([true, false, true]), { timeout: 5000 });
  await notify('after');
  await vi.waitFor(() => expect(heard).toContain('after'));
});

test('hears a channel on demand only while it is wanted', async () => {
  const lazy = followNotifications(database.connections.listen, [], ['hygie_changes']);
  const heard: string[] = [];
  lazy.onNotification('hygie_changes', (payload) => heard.push(payload));
  await new Promise<void>((resolve) => lazy.onConnection((isConnected) => isConnected && resolve()));
  await notify('unwanted');
  await lazy.want('hygie_changes', true);
  await notify('wanted');
  await vi.waitFor(() => expect(heard).toEqual(['wanted']));
  await lazy.want('hygie_changes', false);
  await notify('no more');
  await lazy.want('hygie_changes', true);
  await notify('again');
  await vi.waitFor(() => expect(heard).toEqual(['wanted', 'again']));
  await lazy.stop();
});
