import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/harness/test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
});

const roles = ['anon', 'authenticated', 'hygie_server', 'hygie_identity', 'hygie_jobs'];

async function listOf(sql: string): Promise<string[]> {
  const { rows } = await database.adminPool.query<{ line: string }>(sql, sql.includes('$1') ? [roles] : []);
  return rows.map(({ line }) => line).sort();
}

it('lets no role of the server rule over others or look past row-level security', async () => {
  const found = await listOf(`
    select format('%s super=%s bypass=%s createrole=%s createdb=%s replication=%s', rolname, rolsuper, rolbypassrls,
      rolcreaterole, rolcreatedb, rolreplication) as line
    from pg_roles where rolname = any ($1)`);
  expect(found).toEqual(
    roles.map((role) => `${role} super=f bypass=f createrole=f createdb=f replication=f`).sort(),
  );
});

it('lets hygie_server become anon or authenticated, and be nothing by itself', async () => {
  const members = await listOf(`
    select format('%s in %s', member.rolname, parent.rolname) as line
    from pg_auth_members join pg_roles as member on member.oid = pg_auth_members.member
      join pg_roles as parent on parent.oid = roleid
    where member.rolname = any ($1)`);
  expect(members).toEqual(['hygie_server in anon', 'hygie_server in authenticated']);
  const inherits = await listOf(
    "select rolinherit::text as line from pg_roles where rolname = 'hygie_server'",
  );
  expect(inherits).toEqual(['false']);
});

it('keeps every schema but public to the one role that works there', async () => {
  const found = await listOf(`
    select distinct format('%s %s %s', role, namespace.nspname, right_asked) as line
    from pg_class as class join pg_namespace as namespace on namespace.oid = class.relnamespace,
      unnest($1::text[]) as role, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as right_asked
    where class.relkind in ('r', 'p', 'v', 'm', 'f') and namespace.nspname !~ '^(pg_|information_schema$|public$)'
      and has_table_privilege(role, class.oid, right_asked)`);
  expect(found).toEqual([
    ...['DELETE', 'INSERT', 'SELECT', 'UPDATE'].map((right) => `hygie_identity identity ${right}`),
    // The files that await their erasure: an identifier each, and when it was asked.
    'hygie_jobs private DELETE',
    'hygie_jobs private SELECT',
  ]);
});

it('gives nobody a right on tables that policies cannot see: truncate, references, trigger', async () => {
  const found = await listOf(`
    select format('%s %s %s', role, class.relname, right_asked) as line
    from pg_class as class, unnest($1::text[]) as role, unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) as right_asked
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
      and has_table_privilege(role, class.oid, right_asked)`);
  expect(found).toEqual([]);
});

it('protects every table of schema public by row-level security', async () => {
  const bare = await listOf(`
    select relname as line from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`);
  expect(bare).toEqual([]);
});

it('lets each role run only the functions it needs, and pins the search path of those with raised rights', async () => {
  const found = await listOf(`
    select distinct format('%s %s', role, function.proname) as line
    from pg_proc as function, unnest($1::text[]) as role
    where function.pronamespace in ('private'::regnamespace, 'public'::regnamespace)
      and has_function_privilege(role, function.oid, 'execute')`);
  expect(found).toEqual(
    [
      'anon account_role',
      'anon protocol_hand_name',
      'anon recalled_protocols',
      'authenticated accept_invitation',
      'authenticated account_role',
      'authenticated fold',
      'authenticated is_raw_measure',
      'authenticated keep_journal_feedback',
      'authenticated my_conversation_ids',
      'authenticated my_group_ids',
      'authenticated protocol_hand_name',
      'authenticated publish_urgent_protocol',
      'authenticated recall_urgent_protocol',
      'authenticated recalled_protocols',
      'authenticated recalled_versions',
      'authenticated refuse_urgent_protocol',
      'authenticated remove_journal_feedback',
      'authenticated review_urgent_protocol',
      'hygie_identity register_person',
      // Four doors to reminders; whether somebody is doing well is not asked by itself.
      'hygie_jobs due_reminders',
      'hygie_jobs keep_reminder_plans',
      'hygie_jobs settle_reminders',
      'hygie_jobs stale_reminder_plans',
      // Which files of the store belong to nobody.
      'hygie_jobs unknown_files',
    ].sort(),
  );
  const unpinned = await listOf(`
    select proname as line from pg_proc
    where pronamespace in ('private'::regnamespace, 'public'::regnamespace) and prosecdef
      and not coalesce(proconfig @> array['search_path=""'], false)`);
  expect(unpinned).toEqual([]);
});

it('gives nobody a sequence: identifiers come from the tables alone', async () => {
  const found = await listOf(`
    select format('%s %s', role, relname) as line from pg_class, unnest($1::text[]) as role
    where relkind = 'S' and relnamespace = 'public'::regnamespace
      and has_sequence_privilege(role, pg_class.oid, 'usage, select, update')`);
  expect(found).toEqual([]);
});
