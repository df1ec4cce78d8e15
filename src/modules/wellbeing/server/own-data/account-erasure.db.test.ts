import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';
import { plantCanaries } from '#test/rights/canaries.ts';
import { dumpTables, tablesThatHold } from '#test/rights/dump.ts';
import { ownTables } from '../../contract/own-tables.ts';

let database: TestDatabase;
let server: IdentityApp;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startIdentityApp(database);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

test('erasing the account leaves nothing of the person in any table of any schema', async () => {
  const { adminPool } = database;
  const camille = {
    name: 'Camille Canari-Roux',
    email: 'camille@example.org',
    password: 'quatre cafés serrés',
    language: 'fr',
  };
  const canary = `canari${randomUUID().slice(0, 8)}`;
  const browser = new Browser(server.app);
  const { personId } = (await browser.post('sign-up', camille)).body;
  await plantCanaries(adminPool, ownTables, personId, canary);
  await adminPool.query(
    "insert into public.consents (user_id, purpose, text_version) values ($1, 'reminders', '2026-11-26')",
    [personId],
  );
  const words = [canary, personId, camille.email, camille.name];
  const before = await dumpTables(adminPool);
  for (const one of words) expect(tablesThatHold(before, one)).not.toEqual([]);
  expect(tablesThatHold(before, personId)).toContain('public.consents');

  expect((await browser.delete('account', { password: camille.password })).status).toBe(204);
  const after = await dumpTables(adminPool);
  expect(words.map((one) => [one, tablesThatHold(after, one)])).toEqual(words.map((one) => [one, []]));
  expect(words.filter((one) => server.logLines.join('').includes(one))).toEqual([]);
});
