import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';
import { derivePassword, openLoginRoles } from './login-roles.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function userOf(config: pg.PoolConfig): Promise<string> {
  const client = new pg.Client(config);
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select session_user::text as name');
  await client.end();
  return rows[0]?.name ?? '';
}

test('each part of the server logs in as itself', async () => {
  const { server, identity, jobs, listen } = database.connections;
  expect(await Promise.all([server, identity, jobs, listen].map(userOf))).toEqual([
    'hygie_server',
    'hygie_identity',
    'hygie_jobs',
    'hygie_server',
  ]);
});

test('a second server derives the same passwords and changes nothing', async () => {
  const verifiers = `select rolname, rolpassword from pg_authid where rolname like 'hygie%' order by rolname`;
  const before = await database.adminPool.query(verifiers);
  expect(before.rows).toHaveLength(3);
  expect(await openLoginRoles(database.admin)).toEqual(database.connections);
  expect((await database.adminPool.query(verifiers)).rows).toEqual(before.rows);
});

test('a wrong password is refused: the roles are really protected', async () => {
  const wrong = {
    ...database.connections.server,
    password: derivePassword('another secret', 'hygie_server'),
  };
  await expect(userOf(wrong)).rejects.toMatchObject({ code: '28P01' });
});

test('the server’s role reads nothing by itself', async () => {
  const client = new pg.Client(database.connections.server);
  await client.connect();
  await expect(client.query('select * from public.profiles')).rejects.toMatchObject({ code: '42501' });
  await client.end();
});
