import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

let database: TestDatabase;
let server: IdentityApp;
let noa: Browser;
const account = { name: 'Noa', email: 'noa@example.org', password: 'huit merles chantent' };
const proof = { password: account.password };

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startIdentityApp(database);
  noa = new Browser(server.app);
  await noa.post('sign-up', account);
  await new Browser(server.app).post('sign-up', { ...account, email: 'prise@example.org' });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

test('an address changes once the new mailbox answers, and the old one is told', async () => {
  const wrong = await noa.post('email-change', { email: 'noa.neuve@example.org', password: 'mauvais mot' });
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'password']);

  await noa.post('password-reset-request', { email: account.email });
  await server.identity.settled();
  expect((await noa.post('email-change', { ...proof, email: 'Noa.Neuve@example.org' })).status).toBe(202);
  expect(server.sent.slice(-2).map(({ kind, to }) => [kind, to])).toEqual([
    ['emailChange', 'noa.neuve@example.org'],
    ['emailChangeNotice', account.email],
  ]);
  expect((await noa.get('me')).body.email).toBe(account.email);

  const token = server.tokenIn('emailChange');
  const anyone = new Browser(server.app);
  expect((await anyone.post('email-change-confirm', { token })).body).toEqual({
    email: 'noa.neuve@example.org',
  });
  expect(server.sent.at(-1)).toMatchObject({ kind: 'emailChanged', to: account.email });
  expect((await noa.get('me')).body.email).toBe('noa.neuve@example.org');
  expect((await anyone.post('email-change-confirm', { token })).status).toBe(410);

  const oldLink = { token: server.tokenIn('passwordReset'), password: 'vingt renards roux' };
  expect((await anyone.post('password-reset', oldLink)).status).toBe(410);
  expect((await anyone.post('sign-in', { email: account.email, ...proof })).status).toBe(401);
  expect((await anyone.post('sign-in', { email: 'noa.neuve@example.org', ...proof })).status).toBe(200);
});

test('an address already taken gets the same answer, and no link', async () => {
  const before = server.sent.length;
  const free = await noa.post('email-change', { ...proof, email: 'libre@example.org' });
  const taken = await noa.post('email-change', { ...proof, email: 'prise@example.org' });
  expect([taken.status, taken.body]).toEqual([free.status, free.body]);
  expect(server.sent.slice(before).map(({ kind }) => kind)).toEqual([
    'emailChange',
    'emailChangeNotice',
    'emailChangeNotice',
  ]);
});

test('a link past its day, or to an address taken meanwhile, changes nothing', async () => {
  const before = (await noa.get('me')).body.email;
  await noa.post('email-change', { ...proof, email: 'bientot@example.org' });
  await new Browser(server.app).post('sign-up', { ...account, email: 'bientot@example.org' });
  const anyone = new Browser(server.app);
  expect((await anyone.post('email-change-confirm', { token: server.tokenIn('emailChange') })).status).toBe(
    409,
  );

  await noa.post('email-change', { ...proof, email: 'trop.tard@example.org' });
  await database.adminPool.query(
    `update identity.verification set "expiresAt" = now() - interval '1 second'`,
  );
  expect((await anyone.post('email-change-confirm', { token: server.tokenIn('emailChange') })).status).toBe(
    410,
  );
  expect((await noa.get('me')).body.email).toBe(before);
});
