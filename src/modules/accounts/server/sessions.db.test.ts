import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

let database: TestDatabase;
let here: IdentityApp;
let there: IdentityApp;
const account = { name: 'Lou', email: 'lou@example.org', password: 'trois bateaux verts' };
const credentials = { email: account.email, password: account.password };

beforeAll(async () => {
  database = await createTestDatabase();
  here = await startIdentityApp(database);
  there = await startIdentityApp(database);
  await new Browser(here.app).post('sign-up', account);
});

afterAll(async () => {
  await here.close();
  await there.close();
  await database.drop();
});

async function signedIn(address?: string): Promise<Browser> {
  const browser = new Browser(here.app, address);
  expect((await browser.post('sign-in', credentials)).status).toBe(200);
  return browser;
}

/** Resolves when a server has heard of the next revocation. */
function revocationHeardBy({ feed }: IdentityApp): Promise<void> {
  return new Promise((resolve) => {
    const stop = feed.onNotification('hygie_sessions', () => {
      stop();
      resolve();
    });
  });
}

// Not `me`: it asks better-auth about the session, and so would hide a caller remembered for too long.
const statusAt = async (server: IdentityApp, browser: Browser) =>
  (await browser.use(server.app).get('sessions')).status;

test('a session ended on one server is refused by the other at its next request', async () => {
  const phone = await signedIn();
  const desk = await signedIn();
  expect([await statusAt(there, phone), await statusAt(there, desk)]).toEqual([200, 200]);

  const sessions = (await desk.use(here.app).get('sessions')).body.items;
  const phoneSession = sessions.find(({ isCurrent }) => !isCurrent);
  const heard = revocationHeardBy(there);
  expect((await desk.delete(`sessions/${phoneSession?.id}`)).status).toBe(204);
  expect(await statusAt(here, phone)).toBe(401);
  await heard;
  expect([await statusAt(there, phone), await statusAt(there, desk)]).toEqual([401, 200]);
  await desk.use(here.app).post('sign-out');
});

test('everywhere else can be signed out at once', async () => {
  const kept = await signedIn();
  const others = [await signedIn(), await signedIn()];
  for (const other of others) expect(await statusAt(there, other)).toBe(200);
  const heard = revocationHeardBy(there);
  expect((await kept.delete('sessions')).status).toBe(204);
  await heard;
  for (const other of others) {
    expect([await statusAt(here, other), await statusAt(there, other)]).toEqual([401, 401]);
  }
  expect((await kept.get('sessions')).body.items).toHaveLength(1);
});

test('the list shows the device and the network, never the address', async () => {
  const browser = await signedIn('203.0.113.77');
  const { items } = (await browser.get('sessions')).body;
  const current = items.find(({ isCurrent }) => isCurrent);
  expect(current).toMatchObject({ browser: 'Firefox', system: 'Linux', network: '203.0.113.0' });
  const stored = await database.adminPool.query('select "ipAddress" from identity.session');
  expect(JSON.stringify(stored.rows)).not.toContain('203.0.113.77');
});

test('another person’s session is not found, and stays', async () => {
  const other = new Browser(here.app);
  await other.post('sign-up', { ...account, email: 'autre@example.org' });
  const mine = await signedIn();
  const { items } = (await mine.get('sessions')).body;
  expect((await other.delete(`sessions/${items[0]?.id}`)).status).toBe(404);
  expect((await other.delete('sessions/not-an-id')).status).toBe(404);
  expect((await mine.get('me')).status).toBe(200);
});

test('a session past its end, forged, or of a suspended person opens nothing', async () => {
  const late = await signedIn();
  expect(await statusAt(here, late)).toBe(200);
  const lateHeard = revocationHeardBy(here);
  await database.adminPool.query(`update identity.session set "expiresAt" = now() - interval '1 second'`);
  await lateHeard;
  expect(await statusAt(here, late)).toBe(401);

  const forged = await signedIn();
  const [name = '', value = ''] = [...forged.cookies][0] ?? [];
  forged.cookies.set(
    name,
    encodeURIComponent(decodeURIComponent(value).replace(/\..*$/, `.${'A'.repeat(43)}=`)),
  );
  expect(await statusAt(here, forged)).toBe(401);

  const suspended = new Browser(here.app);
  await suspended.post('sign-up', { ...account, email: 'suspendue@example.org' });
  expect(await statusAt(here, suspended)).toBe(200);
  const suspensionHeard = revocationHeardBy(here);
  await database.adminPool.query(
    `update public.accounts set status = 'suspended' where email = 'suspendue@example.org'`,
  );
  await suspensionHeard;
  expect(await statusAt(here, suspended)).toBe(401);
});

test('a session that is used goes on: asking who one is prolongs it, once a day', async () => {
  const browser = await signedIn();
  const first = (await browser.get('me')).headers['set-cookie'];
  expect(first).toBeUndefined();
  await database.adminPool.query(`update identity.session set "expiresAt" = now() + interval '28 days'`);
  expect((await browser.get('me')).headers['set-cookie']).toEqual([
    expect.stringMatching(/^hygie\.session_token=/),
  ]);
  const { items } = (await browser.get('sessions')).body;
  const current = items.find(({ isCurrent }) => isCurrent);
  expect(Date.parse(current?.expiresAt ?? '')).toBeGreaterThan(Date.now() + 29 * 24 * 3_600_000);
});

test('while revocations cannot be heard, nobody is remembered', async () => {
  const browser = await signedIn();
  expect(await statusAt(there, browser)).toBe(200);
  await there.feed.stop();
  await database.adminPool.query('delete from identity.session');
  expect(await statusAt(there, browser)).toBe(401);
});

test('cookies are out of reach of scripts and other sites, and Secure behind https', async () => {
  const signIn = { method: 'POST', url: '/api/accounts/sign-in', payload: credentials } as const;
  const plain = (await here.app.inject(signIn)).headers['set-cookie'];
  expect(plain).toEqual([
    expect.stringMatching(/^hygie\.session_token=\S+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  const shared = await here.app.inject({ ...signIn, payload: { ...credentials, remember: false } });
  expect(shared.headers['set-cookie']).toContainEqual(
    expect.stringMatching(/^hygie\.session_token=\S+; Path=\/; HttpOnly; SameSite=Lax$/),
  );
  const https = await startIdentityApp(database, { publicUrl: 'https://hygie.example.org' });
  const secure = (await https.app.inject(signIn)).headers['set-cookie'];
  expect(secure).toEqual([
    expect.stringMatching(/^__Secure-hygie\.session_token=\S+; .*HttpOnly; Secure; SameSite=Lax$/),
  ]);
  await https.close();
});
