import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

let database: TestDatabase;
let server: IdentityApp;
const admin = { name: 'Première', email: 'premiere@example.org', password: 'une phrase pour ouvrir' };
const sacha = { name: 'Sacha', email: 'sacha@example.org', password: 'les lilas du mardi', language: 'en' };
const newPassword = 'un vélo sous la pluie';

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startIdentityApp(database);
  await new Browser(server.app).post('sign-up', admin);
  await new Browser(server.app).post('sign-up', sacha);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

async function signedIn(password: string, address?: string): Promise<Browser> {
  const browser = new Browser(server.app, address);
  expect((await browser.post('sign-in', { email: sacha.email, password })).status).toBe(200);
  return browser;
}

async function askReset(email: string): Promise<{ status: number; body: unknown }> {
  const { status, body } = await new Browser(server.app).post('password-reset-request', { email });
  await server.identity.settled();
  return { status, body };
}

test('a forgotten password is replaced once, by the link alone, and every device is signed out', async () => {
  const elsewhere = await signedIn(sacha.password);
  await askReset(sacha.email);
  expect(server.sent.at(-1)).toMatchObject({ kind: 'passwordReset', to: sacha.email, language: 'en' });
  const token = server.tokenIn('passwordReset');

  const stored = await database.adminPool.query('select identifier from identity.verification');
  expect(JSON.stringify(stored.rows)).not.toContain(token);

  const anyone = new Browser(server.app);
  const itsEmail = await anyone.post('password-reset', { token, password: sacha.email.toUpperCase() });
  expect([itsEmail.status, itsEmail.body.errors[0].path]).toEqual([422, 'password']);
  expect((await anyone.post('password-reset', { token, password: newPassword })).status).toBe(204);
  expect(server.sent.at(-1)).toMatchObject({ kind: 'passwordChanged', to: sacha.email });

  expect((await elsewhere.get('me')).status).toBe(401);
  expect((await anyone.post('sign-in', { email: sacha.email, password: sacha.password })).status).toBe(401);
  await signedIn(newPassword);
  const again = await anyone.post('password-reset', { token, password: 'encore un autre mot' });
  expect([again.status, again.body.code]).toEqual([410, 'expired']);
});

test('a link past its hour, or invented, is gone', async () => {
  await askReset(sacha.email);
  await database.adminPool.query(
    `update identity.verification set "expiresAt" = now() - interval '1 second'`,
  );
  const browser = new Browser(server.app);
  const late = await browser.post('password-reset', {
    token: server.tokenIn('passwordReset'),
    password: newPassword,
  });
  expect(late.status).toBe(410);
  const invented = { token: 'abcdefghijklmnopqrstuvwx', password: newPassword };
  expect((await browser.post('password-reset', invented)).body.code).toBe('expired');
});

test('asking for a reset says the same whether the address has an account', async () => {
  const before = server.sent.length;
  const known = await askReset(admin.email);
  const unknown = await askReset('personne@example.org');
  expect(unknown).toEqual(known);
  expect(server.sent.length).toBe(before + 1);
});

test('changing a password asks the present one, and leaves only this device signed in', async () => {
  const here = await signedIn(newPassword);
  const there = await signedIn(newPassword);
  const wrong = await here.post('password-change', {
    password: 'pas du tout cela',
    newPassword: sacha.password,
  });
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'password']);
  expect(
    (await here.post('password-change', { password: newPassword, newPassword: sacha.password })).status,
  ).toBe(204);
  expect((await here.get('me')).status).toBe(200);
  expect((await there.get('me')).status).toBe(401);
  expect((await here.get('sessions')).body.items).toHaveLength(1);
});
