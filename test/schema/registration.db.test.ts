import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, type House, notAllowed, openHouse, refusalOf, signUp } from './people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const roles = async () =>
  (
    await house.database.adminPool.query<{ role: string; count: number }>(
      'select role, count(*) from public.accounts group by role order by role',
    )
  ).rows;

test('of 20 sign-ups at once on an empty database, exactly one becomes administrator', async () => {
  const clients = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const client = new pg.Client(house.database.connections.identity);
      await client.connect();
      return client;
    }),
  );
  await Promise.all(
    clients.map((client) => {
      const id = randomUUID();
      return client.query(`insert into identity."user" (id, name, email) values ($1, 'Test', $2)`, [
        id,
        `${id}@example.org`,
      ]);
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  expect(await roles()).toEqual([
    { role: 'admin', count: 1 },
    { role: 'student', count: 19 },
  ]);
  const orphans = await house.database.adminPool.query(
    `select u.id from identity."user" u left join public.profiles p using (id) left join public.accounts a using (id)
     left join public.member_cards m on m.user_id = u.id where p.id is null or a.id is null or m.user_id is null`,
  );
  expect(orphans.rows).toEqual([]);
});

test('registering again changes nothing but an address that moved', async () => {
  const id = randomUUID();
  const register = (email: string) =>
    house.identityPool.query('select private.register_person($1, $2, $3)', [id, email, 'Sacha']);
  await register('first@example.org');
  await Promise.all([register('first@example.org'), register('first@example.org')]);
  await register('second@example.org');
  const { rows } = await house.database.adminPool.query(
    'select a.email, p.email as mirrored, p.name, a.role from public.accounts a join public.profiles p using (id) where id = $1',
    [id],
  );
  expect(rows).toEqual([
    { email: 'second@example.org', mirrored: 'second@example.org', name: 'Sacha', role: 'student' },
  ]);
});

describe('nobody raises their own role', () => {
  let person: string;
  beforeAll(async () => {
    person = await signUp(house);
  });

  test.each([`update public.accounts set role = 'admin'`, `update public.accounts set status = 'active'`])(
    '%s changes no row',
    async (statement) => {
      expect(await ask(house, person, `${statement} returning id`)).toEqual([]);
    },
  );

  test.each([
    `update public.profiles set role = 'admin'`,
    `update public.profiles set email = 'chief@example.org'`,
    `update public.accounts set email = 'chief@example.org'`,
    `update public.accounts set is_demo = true`,
    `insert into public.accounts (id, email, role) values (auth.uid(), 'x@example.org', 'admin')`,
    'delete from public.accounts',
    `select private.register_person(gen_random_uuid(), 'x@example.org', 'x')`,
  ])('%s is refused', async (statement) => {
    expect(await refusalOf(ask(house, person, statement))).toBe(notAllowed);
  });

  test('an administrator changes another account, and the profile follows; never their own', async () => {
    const administrator = await signUp(house, 'admin');
    const demote = `update public.accounts set role = 'student' where id = auth.uid() returning id`;
    expect(await ask(house, administrator, demote)).toEqual([]);
    await ask(house, administrator, `update public.accounts set role = 'teacher' where id = $1`, [person]);
    expect(await ask(house, person, 'select role from public.profiles')).toEqual([{ role: 'teacher' }]);
  });
});

describe('the last administrator', () => {
  let small: House;
  let admin: string;
  beforeEach(async () => {
    small = await openHouse();
    admin = await signUp(small, 'admin');
    await signUp(small);
  });
  afterEach(() => small.close());
  const guard = '23514 accounts_role_last_admin';

  test.each([
    `update public.accounts set role = 'teacher' where id = $1`,
    `update public.accounts set status = 'suspended' where id = $1`,
    `delete from identity."user" where id = $1`,
  ])('stays while others remain: %s', async (statement) => {
    expect(await refusalOf(small.database.adminPool.query(statement, [admin]))).toBe(guard);
  });

  test('two who demote each other at once do not both succeed', async () => {
    const second = await signUp(small, 'admin');
    const demote = (by: string, whom: string) =>
      ask(small, by, `update public.accounts set role = 'student' where id = $1 returning id`, [whom]);
    await Promise.allSettled([demote(admin, second), demote(second, admin)]);
    const left = await small.database.adminPool.query(`select id from public.accounts where role = 'admin'`);
    expect(left.rowCount).toBeGreaterThanOrEqual(1);
  });

  test('goes when nobody else remains', async () => {
    await small.identityPool.query(`delete from identity."user" where id <> $1`, [admin]);
    await small.identityPool.query(`delete from identity."user" where id = $1`, [admin]);
    expect((await small.database.adminPool.query('select id from public.profiles')).rows).toEqual([]);
  });
});

test('a suspended person loses their sessions and sees only what is their own', async () => {
  const person = await signUp(house, 'teacher');
  await house.identityPool.query(
    `insert into identity."session" ("userId", token, "expiresAt") values ($1, $2, now() + interval '1 day')`,
    [person, randomUUID()],
  );
  await ask(house, person, `insert into public.posts (content) values ('Bonjour')`);
  await house.database.adminPool.query(`update public.accounts set status = 'suspended' where id = $1`, [
    person,
  ]);
  const sessions = await house.identityPool.query(`select 1 from identity."session" where "userId" = $1`, [
    person,
  ]);
  expect(sessions.rows).toEqual([]);
  expect(await ask(house, person, 'select user_id from public.posts')).toEqual([{ user_id: person }]);
  expect(await ask(house, person, 'select id from public.accounts')).toEqual([{ id: person }]);
  expect(await refusalOf(ask(house, person, `insert into public.posts (content) values ('Encore')`))).toBe(
    notAllowed,
  );
});

test('the name and the language chosen in the profile reach the identity, and the other way round', async () => {
  const person = await signUp(house);
  await ask(house, person, `update public.profiles set name = 'Alix', preferences = '{"language": "en"}'`);
  const user = await house.identityPool.query(`select name, language from identity."user" where id = $1`, [
    person,
  ]);
  expect(user.rows).toEqual([{ name: 'Alix', language: 'en' }]);
  await house.identityPool.query(`update identity."user" set name = 'Noa', email = $2 where id = $1`, [
    person,
    `noa-${person}@example.org`,
  ]);
  expect(await ask(house, person, 'select name, email from public.profiles')).toEqual([
    { name: 'Noa', email: `noa-${person}@example.org` },
  ]);
});

test('erasing the account erases the person everywhere', async () => {
  const person = await signUp(house);
  await ask(house, person, `insert into public.journal_entries (content) values ('À moi')`);
  await ask(house, person, `insert into public.groups (name) values ('Seul·e')`);
  await house.identityPool.query(`delete from identity."user" where id = $1`, [person]);
  const columns = await house.database.adminPool.query<{ table: string; column: string }>(
    `select c.oid::regclass::text as table, a.attname as column from pg_constraint f
     join pg_class c on c.oid = f.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
     where f.contype = 'f' and f.confrelid = 'public.profiles'::regclass`,
  );
  for (const { table, column } of columns.rows) {
    const left = await house.database.adminPool.query(`select 1 from ${table} where "${column}" = $1`, [
      person,
    ]);
    expect(left.rows, `${table}.${column}`).toEqual([]);
  }
});
