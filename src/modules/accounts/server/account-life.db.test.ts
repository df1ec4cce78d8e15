import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

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

const camille = {
  name: 'Camille Roux',
  email: 'camille@example.org',
  password: 'quatre cafés serrés',
  language: 'fr',
};

test('an account lives from sign-up to erasure', async () => {
  const browser = new Browser(server.app);
  const created = await browser.post('sign-up', camille);
  expect(created.status).toBe(201);

  const me = await browser.get('me');
  expect(me.body).toEqual({
    id: created.body.personId,
    email: camille.email,
    name: camille.name,
    role: 'admin',
    status: 'active',
    preferences: {},
    language: 'fr',
    isTotpEnabled: false,
    isDemonstration: false,
  });

  expect((await browser.post('sign-out')).status).toBe(204);
  expect(browser.cookies.size).toBe(0);
  expect((await browser.get('me')).status).toBe(401);

  expect(
    (await browser.post('sign-in', { email: ' CAMILLE@example.org', password: camille.password })).body,
  ).toEqual({
    needsTotp: false,
  });

  const wrong = await browser.delete('account', { password: 'not the password' });
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'password']);
  expect((await browser.delete('account', { password: camille.password })).status).toBe(204);
  expect((await browser.get('me')).status).toBe(401);
  const left = await database.adminPool.query(
    `select (select count(*) from public.profiles)::int as profiles, (select count(*) from public.accounts)::int as accounts,
            (select count(*) from identity."user")::int as users, (select count(*) from identity.session)::int as sessions`,
  );
  expect(left.rows[0]).toEqual({ profiles: 0, accounts: 0, users: 0, sessions: 0 });
  expect(server.sent.at(-1)).toMatchObject({ kind: 'accountErased', to: camille.email });
});
