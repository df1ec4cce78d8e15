import { expect, test } from 'vitest';
import { eraseEnded } from '#platform/identity/housekeeping.ts';
import { createTestDatabase } from '#test/harness/test-database.ts';
import { Browser } from '#test/identity/browser.ts';
import { startIdentityApp } from '#test/identity/identity-app.ts';

test('what has ended is erased, what holds stays', async () => {
  const database = await createTestDatabase();
  const server = await startIdentityApp(database);
  const kept = new Browser(server.app);
  const account = { name: 'Jo', email: 'jo@example.org', password: 'sept moulins à vent' };
  await kept.post('sign-up', account);
  const gone = new Browser(server.app);
  await gone.post('sign-in', { email: account.email, password: account.password });
  const [current] = (await kept.get('sessions')).body.items.filter(({ isCurrent }) => isCurrent);
  await kept.post('password-reset-request', { email: account.email });
  await server.identity.settled();
  for (const [table, column, condition] of [
    ['session', 'expiresAt', `id <> '${current?.id}'`],
    ['verification', 'expiresAt', 'true'],
    ['attemptLimit', 'windowEndsAt', 'true'],
  ]) {
    await database.adminPool.query(
      `update identity."${table}" set "${column}" = now() - interval '1 second' where ${condition}`,
    );
  }
  if (!server.identity.core) throw new Error('identity keeps no accounts');
  await eraseEnded(server.identity.core.db);
  const { rows } = await database.adminPool.query(
    `select (select count(*) from identity.session)::int as sessions, (select count(*) from identity.verification)::int as links,
            (select count(*) from identity."attemptLimit")::int as counts`,
  );
  expect(rows[0]).toEqual({ sessions: 1, links: 0, counts: 0 });
  expect((await kept.get('me')).status).toBe(200);
  await server.close();
  await database.drop();
});
