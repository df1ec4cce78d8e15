import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { recommendedCost } from '#platform/identity/password-hash.ts';
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

// Words that appear nowhere else: finding one in a log line means that what a person typed reached it.
const canary = {
  name: 'Canari Nomrare',
  email: 'canari-adresse@example.org',
  password: 'canari-motdepasse-7351',
  other: 'canari-second-8462',
};

test('no line of the log holds a password, an address, a name or a token', async () => {
  const browser = new Browser(server.app, '203.0.113.201');
  const { name, email, password, other } = canary;
  await browser.post('sign-up', { name, email, password });
  await browser.post('sign-up', { name, email, password });
  await Promise.all([1, 2].map(() => browser.post('sign-up', { name, email: `2${email}`, password })));
  await browser.post('sign-in', { email, password: other });
  await browser.post('sign-in', { email, password, role: 'admin' });
  await browser.post('sign-in', { email, password });
  await browser.post('password-reset-request', { email });
  await server.identity.settled();
  const resetToken = server.tokenIn('passwordReset');
  await browser.post('email-change', { email: `neuve-${email}`, password });
  const changeToken = server.tokenIn('emailChange');
  await browser.post('email-change-confirm', { token: changeToken });
  await browser.post('password-reset', { token: resetToken, password: other });
  // A fault of ours in the middle of it, whose message from the database repeats the row.
  await database.adminPool.query(
    `alter table identity."user" add constraint sabotage check (name <> '${name}') not valid`,
  );
  const faulty = await browser.post('sign-up', { name, email: `3${email}`, password });
  expect([faulty.status, faulty.body.code]).toEqual([500, 'internal']);
  await database.adminPool.query('alter table identity."user" drop constraint sabotage');

  const log = server.logLines.join('\n');
  expect(log).not.toBe('');
  const cookies = [...browser.cookies.values()].filter((value) => value.length > 8);
  const secrets = [
    'canari',
    'Canari',
    'Nomrare',
    '7351',
    '8462',
    '203.0.113.201',
    resetToken,
    changeToken,
    ...cookies,
  ];
  for (const secret of secrets) expect(log).not.toContain(secret);
});

test('an answer never carries a hash, a token or a secret', async () => {
  const costly = await startIdentityApp(database, { passwordCost: recommendedCost });
  onTestFinished(() => costly.close());
  const browser = new Browser(costly.app);
  await browser.post('sign-up', { name: 'Ada', email: 'ada@example.org', password: canary.password });
  const answers = [await browser.get('me'), await browser.get('sessions')];
  const said = JSON.stringify(answers.map(({ body }) => body));
  const { rows } = await database.adminPool.query(
    `select s.token, a.password from identity.session s join identity.account a on a."userId" = s."userId"
     join identity."user" u on u.id = s."userId" where u.email = 'ada@example.org'`,
  );
  expect(rows).toHaveLength(1);
  expect(said).not.toContain(rows[0].token);
  expect(rows[0].password).toMatch(/^scrypt\$15\$8\$3\$/);
  expect(said).not.toContain('scrypt');
});
