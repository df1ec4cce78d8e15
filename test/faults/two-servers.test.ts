import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Member, readEntries, signUp, writeEntry } from './member.ts';
import {
  makeDataFolder,
  postmasterOf,
  type ServerProcess,
  startServerProcess,
  until,
} from './server-process.ts';

let folder: Awaited<ReturnType<typeof makeDataFolder>>;
let first: ServerProcess;
let second: ServerProcess;
let member: Member;

beforeAll(async () => {
  folder = await makeDataFolder();
  const environment = { HYGIE_DATA_DIR: folder.dataDir };
  // Both at once, on an empty folder: the harder case.
  [first, second] = await Promise.all([startServerProcess(environment), startServerProcess(environment)]);
  member = await signUp(first.address);
});
afterAll(async () => {
  await Promise.all([first.end('SIGTERM'), second.end('SIGTERM')]);
  await folder.remove();
});

/** Collects what a server tells the person, until stopped. */
async function listen(address: string): Promise<{ heard: () => string; stop: () => Promise<void> }> {
  const answer = await member.ask(address, 'GET', '/api/events');
  expect(answer.status).toBe(200);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const reading = (async () => {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      heard += part.value;
  })().catch(() => undefined);
  const stop = async () => {
    await reader?.cancel();
    await reading;
  };
  return { heard: () => heard, stop };
}

test.each([
  ['first', 'second'],
  ['second', 'first'],
])('what is written through the %s server is heard on the %s', async (writer, hearer) => {
  const addresses: Record<string, string> = { first: first.address, second: second.address };
  const events = await listen(addresses[hearer] ?? '');
  await until(async () => events.heard().includes(': ready'));
  expect(await writeEntry(member, addresses[writer] ?? '', `par ${writer}`)).toBe(true);
  await until(async () => events.heard().includes('"journal_entries"'));
  expect(events.heard()).not.toContain(`par ${writer}`);
  await events.stop();
});

test('a session ended on one server is ended on the other', async () => {
  const other = await signUp(first.address);
  expect((await other.ask(second.address, 'GET', '/api/accounts/me')).status).toBe(200);
  expect((await other.ask(first.address, 'POST', '/api/accounts/sign-out')).status).toBeLessThan(300);
  await until(async () => (await other.ask(second.address, 'GET', '/api/accounts/me')).status === 401);
});

test('the one that leaves does not take PostgreSQL with it; the last one does', async () => {
  const postmaster = await postmasterOf(folder.dataDir);
  await first.end('SIGTERM');
  expect(await postmasterOf(folder.dataDir)).toBe(postmaster);
  expect((await readEntries(member, second.address)).length).toBeGreaterThan(0);
  await second.end('SIGTERM');
  await expect(postmasterOf(folder.dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
  first = await startServerProcess({ HYGIE_DATA_DIR: folder.dataDir });
  expect((await readEntries(member, first.address)).length).toBeGreaterThan(0);
});
