import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';
import { secretIn, totpCode } from '#test/identity/totp-code.ts';

let database: TestDatabase;
let server: IdentityApp;
let secret: Buffer;
let backupCodes: string[];
const account = { name: 'Imane', email: 'imane@example.org', password: 'la marée de minuit' };
const credentials = { email: account.email, password: account.password };
// The clock of this process stands still where a test says, so that a code is of a step it knows.
const start = Date.now();
const step = (count: number) => start + count * 30_000;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startIdentityApp(database);
});

afterAll(async () => {
  vi.useRealTimers();
  await server.close();
  await database.drop();
});

/** The authenticator's code, and the server's clock, at a step after the start. */
function codeAt(count: number): string {
  vi.useFakeTimers({ toFake: ['Date'], now: step(count) });
  return totpCode(secret, step(count));
}

async function challenged(): Promise<Browser> {
  const browser = new Browser(server.app);
  expect((await browser.post('sign-in', credentials)).body).toEqual({ needsTotp: true });
  expect((await browser.get('me')).status).toBe(401);
  return browser;
}

test('our code generator agrees with RFC 6238', () => {
  const published = Buffer.from('12345678901234567890');
  expect(totpCode(published, 59_000, 8)).toBe('94287082');
  expect(totpCode(published, 1_111_111_109_000, 8)).toBe('07081804');
  expect(totpCode(published, 20_000_000_000_000, 8)).toBe('65353130');
});

test('the second factor is on only after the password and a first code', async () => {
  const browser = new Browser(server.app);
  await browser.post('sign-up', account);
  expect((await browser.post('totp/confirm', { code: '123456' })).status).toBe(409);
  expect((await browser.post('totp/enable', { password: 'autre chose ici' })).status).toBe(422);
  const { otpauthUri } = (await browser.post('totp/enable', { password: account.password })).body;
  expect(otpauthUri).toMatch(
    /^otpauth:\/\/totp\/Hygie:imane%40example.org\?secret=[A-Z2-7]+&issuer=Hygie&digits=6&period=30$/,
  );
  secret = secretIn(otpauthUri);

  const code = codeAt(0);
  const wrong = await browser.post('totp/confirm', { code: code === '000000' ? '000001' : '000000' });
  expect([wrong.status, wrong.body.errors[0].path]).toEqual([422, 'code']);
  expect((await browser.get('me')).body.isTotpEnabled).toBe(false);
  const confirmed = await browser.post('totp/confirm', { code });
  expect(confirmed.status).toBe(200);
  backupCodes = confirmed.body.backupCodes;
  expect(backupCodes).toHaveLength(10);
  expect((await browser.get('me')).body.isTotpEnabled).toBe(true);
  expect(server.sent.at(-1)?.kind).toBe('totpOn');
  expect((await browser.post('totp/confirm', { code })).status).toBe(409);

  const stored = await database.adminPool.query('select secret, "backupCodes" from identity."twoFactor"');
  expect(JSON.stringify(stored.rows)).not.toContain(secret.toString());
  expect(JSON.stringify(stored.rows)).not.toContain(backupCodes[0]);
});

test('a sign-in then needs a code, which serves once', async () => {
  const code = codeAt(4);
  const browser = await challenged();
  expect((await browser.post('sign-in/totp', { code: `${code.slice(0, 3)} ${code.slice(3)}` })).body).toEqual(
    {
      needsTotp: false,
    },
  );
  expect((await browser.get('me')).status).toBe(200);

  const thief = await challenged();
  const replayed = await thief.post('sign-in/totp', { code });
  expect([replayed.status, replayed.body.code]).toEqual([401, 'wrong-credentials']);
  expect((await thief.get('me')).status).toBe(401);
});

test('a backup code replaces the authenticator, once', async () => {
  const code = backupCodes[0];
  expect((await (await challenged()).post('sign-in/totp', { code })).status).toBe(200);
  expect((await (await challenged()).post('sign-in/totp', { code })).status).toBe(401);
});

test('five wrong codes end the attempt, even before a right one', async () => {
  const code = codeAt(8);
  const browser = await challenged();
  const wrong = code === '000000' ? '111111' : '000000';
  for (const _ of Array.from({ length: 5 })) {
    expect((await browser.post('sign-in/totp', { code: wrong })).status).toBe(401);
  }
  const after = await browser.post('sign-in/totp', { code });
  expect([after.status, after.body.code]).toEqual([410, 'expired']);
});

test('a code without its challenge opens nothing, nor does the session of another', async () => {
  const code = codeAt(12);
  expect((await new Browser(server.app).post('sign-in/totp', { code })).status).toBe(410);
  const other = new Browser(server.app);
  await other.post('sign-up', { ...account, email: 'autre@example.org' });
  expect((await other.post('sign-in/totp', { code })).status).toBe(410);
});

test('the second factor goes with the password', async () => {
  const code = codeAt(16);
  const browser = await challenged();
  await browser.post('sign-in/totp', { code });
  expect((await browser.post('totp/disable', { password: 'autre chose ici' })).status).toBe(422);
  expect((await browser.post('totp/disable', { password: account.password })).status).toBe(204);
  expect((await browser.get('me')).body.isTotpEnabled).toBe(false);
  expect(server.sent.at(-1)?.kind).toBe('totpOff');
  expect((await new Browser(server.app).post('sign-in', credentials)).body).toEqual({ needsTotp: false });
});
