import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, notAllowed, openHouse, refusalOf, signUp } from './people.ts';

let house: House;
let tables: { schema: string; name: string; quoted: string }[];

beforeAll(async () => {
  house = await openHouse();
  await signUp(house, 'admin');
  tables = (
    await house.database.adminPool.query(
      `select schemaname as schema, tablename as name, format('%I.%I', schemaname, tablename) as quoted from pg_tables
       where schemaname in ('public', 'identity', 'private', 'supabase_migrations') order by 1, 2`,
    )
  ).rows;
});
afterAll(() => house.close());

test('the list is not empty', () => {
  expect(tables.length).toBeGreaterThan(40);
});

describe('without saying who asks, the server is refused everything', () => {
  test.each(['select 1 from %s', 'delete from %s', 'insert into %s default values'])(
    '%s',
    async (pattern) => {
      for (const { quoted } of tables) {
        const statement = pattern.replace('%s', quoted);
        expect(await refusalOf(house.serverPool.query(statement)), statement).toBe(notAllowed);
      }
    },
  );

  test('and may not become anything but anon and authenticated', async () => {
    for (const role of ['service_role', 'postgres', 'hygie_identity', 'hygie_jobs']) {
      expect(await refusalOf(house.serverPool.query(`set role ${role}`)), role).toBe(notAllowed);
    }
  });
});

test('authenticated without claims sees no row of a person', async () => {
  const client = await house.serverPool.connect();
  try {
    await client.query('begin; set local role authenticated');
    for (const name of ['profiles', 'accounts', 'member_cards', 'clinical_signals', 'posts', 'edn_items']) {
      expect((await client.query(`select 1 from public.${name}`)).rows, name).toEqual([]);
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('the identity role reaches its own schema and nothing else', async () => {
  for (const { schema, quoted } of tables) {
    const work = house.identityPool.query(`select 1 from ${quoted}`);
    if (schema === 'identity') await work;
    else expect(await refusalOf(work), quoted).toBe(notAllowed);
  }
});

test('nobody else reaches the schema of identity', async () => {
  for (const role of ['anon', 'authenticated', 'service_role', 'hygie_jobs']) {
    const client = await house.database.adminPool.connect();
    try {
      await client.query(`begin; set local role ${role}`);
      expect(await refusalOf(client.query('select 1 from identity."user"')), role).toBe(notAllowed);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
});

test('the jobs role reads no content: only identifiers and dates of rows that are overdue', async () => {
  const granted = await house.database.adminPool.query<{ column: string }>(
    `select distinct attname as column from pg_attribute a cross join aclexplode(a.attacl) acl
     join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and acl.privilege_type = 'SELECT' and acl.grantee = 'hygie_jobs'::regrole order by 1`,
  );
  expect(granted.rows.map((row) => row.column)).toEqual(['created_at', 'expires_at', 'id', 'status']);
});

test('the jobs role notifies a person, with an end, and may not read it back', async () => {
  const person = await signUp(house);
  const notify = (end: string) =>
    house.jobsPool.query(
      `insert into public.notifications (user_id, type, title, message, expires_at) values ($1, 'test', 'Titre', 'Texte', ${end})`,
      [person],
    );
  await notify(`now() + interval '1 day'`);
  expect(await refusalOf(notify(`now() - interval '1 day'`))).toBe(notAllowed);
  expect((await house.jobsPool.query('select id from public.notifications')).rows).toEqual([]);
});
