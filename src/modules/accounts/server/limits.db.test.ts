import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

let database: TestDatabase;
let here: IdentityApp;
let there: IdentityApp;
const account = { name: 'Tao', email: 'tao@example.org', password: 'neuf ponts sur la Loire' };
const credentials = { email: account.email, password: account.password };
const wrong = { ...credentials, password: 'pas celui-ci non plus' };
const limits = {
  signInByAddressAndEmail: { max: 3, windowSeconds: 600 },
  signInByEmail: { max: 6, windowSeconds: 600 },
  signUpByAddress: { max: 2, windowSeconds: 600 },
  resetRequestByEmail: { max: 2, windowSeconds: 600 },
  linkByAddress: { max: 4, windowSeconds: 600 },
  passwordByPerson: { max: 2, windowSeconds: 600 },
};

beforeAll(async () => {
  database = await createTestDatabase();
  here = await startIdentityApp(database, { limits });
  there = await startIdentityApp(database, { limits });
  await new Browser(here.app).post('sign-up', account);
});

afterAll(async () => {
  await here.close();
  await there.close();
  await database.drop();
});

const endWindows = () =>
  database.adminPool.query(`update identity."attemptLimit" set "windowEndsAt" = now() - interval '1 second'`);

test('guesses at a password are slowed down across servers, and the wait is told', async () => {
  const browser = new Browser(here.app);
  for (const server of [here, there, here]) {
    expect((await browser.use(server.app).post('sign-in', wrong)).status).toBe(401);
  }
  const refused = await browser.use(there.app).post('sign-in', credentials);
  expect([refused.status, refused.body.code]).toEqual([429, 'too-fast']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(590);
  expect(refused.body.retryAfterSeconds).toBe(Number(refused.headers['retry-after']));

  const elsewhere = new Browser(here.app, '198.51.100.4');
  expect((await elsewhere.post('sign-in', credentials)).status).toBe(200);
  await endWindows();
  expect((await browser.post('sign-in', credentials)).status).toBe(200);
});

test('signing in rightly is not counted', async () => {
  await endWindows();
  for (const _ of Array.from({ length: 8 })) {
    expect((await new Browser(here.app).post('sign-in', credentials)).status).toBe(200);
  }
});

test('simultaneous guesses do not slip through', async () => {
  await endWindows();
  const guesses = Array.from({ length: 8 }, (_, i) =>
    new Browser(i % 2 ? here.app : there.app).post('sign-in', wrong),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(3);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
});

test('sign-ups, resets, links and password proofs have their own limits', async () => {
  await endWindows();
  const browser = new Browser(here.app);
  const signUps = [];
  for (const i of [1, 2, 3])
    signUps.push(await browser.post('sign-up', { ...account, email: `t${i}@example.org` }));
  expect(signUps.map(({ status }) => status)).toEqual([201, 201, 429]);

  const resets = [];
  for (const _ of [1, 2, 3])
    resets.push(await browser.post('password-reset-request', { email: 'libre@example.org' }));
  expect(resets.map(({ status }) => status)).toEqual([202, 202, 429]);
  await here.identity.settled();

  const tokens = [];
  for (const i of [1, 2, 3, 4, 5]) {
    tokens.push(await browser.post('email-change-confirm', { token: `inventedinvented000${i}` }));
  }
  expect(tokens.map(({ status }) => status)).toEqual([410, 410, 410, 410, 429]);

  const proofs = [];
  for (const _ of [1, 2, 3]) proofs.push(await browser.post('totp/enable', { password: 'pas celui-ci' }));
  expect(proofs.map(({ status }) => status)).toEqual([422, 422, 429]);
});

test('an IPv6 subscriber is one visitor, whatever the end of the address', async () => {
  await endWindows();
  const statuses = [];
  for (const end of ['1', '2', 'beef:1', '9:9:9:9']) {
    statuses.push(
      (
        await new Browser(here.app, `2001:db8:1:2::${end}`.replace('::9:9:9:9', ':9:9:9:9')).post(
          'sign-in',
          wrong,
        )
      ).status,
    );
  }
  expect(statuses).toEqual([401, 401, 401, 429]);
});

test('what is counted names neither address nor e-mail', async () => {
  const { rows } = await database.adminPool.query('select key from identity."attemptLimit"');
  expect(rows.length).toBeGreaterThan(3);
  for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
});
