import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { type IdentityApp, startIdentityApp } from '#test/identity/identity-app.ts';

let database: TestDatabase;
let server: IdentityApp;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startIdentityApp(database, {
    limits: { programmeSignUpByAddress: { max: 3, windowSeconds: 600 } },
  });
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

const signUp = (email: string) =>
  server.app.inject({
    method: 'POST',
    url: '/api/accounts/digital-medicine',
    payload: { email, prénom: 'Noé', consent_at: new Date().toISOString() },
  });

test('a repeated sign-up is answered like a new one, and a robot is slowed', async () => {
  const first = await signUp('noe@example.org');
  const again = await signUp('noe@example.org');
  expect([first.statusCode, first.body]).toEqual([202, '']);
  expect([again.statusCode, again.body]).toEqual([202, '']);
  const { rows } = await database.adminPool.query('select email from public."Digital Medicine"');
  expect(rows).toEqual([{ email: 'noe@example.org' }]);

  await signUp('c@example.org');
  const tooMany = await signUp('d@example.org');
  expect([tooMany.statusCode, tooMany.json().code]).toEqual([429, 'too-fast']);
  expect(Number(tooMany.headers['retry-after'])).toBeGreaterThan(0);
});
