/** A rule that every table, policy and function keeps, asked of the catalogue, and one way to break it. */
export interface HouseRule {
  readonly rule: string;
  /** Answers one row for each breach. */
  readonly findBreaches: string;
  /** Proof that the question can fail. */
  readonly breakIt: { readonly create: string; readonly undo: string };
}

const ours = `n.nspname in ('public', 'identity', 'private')`;
const badTable = (definition: string) => ({
  create: `create table public.bad_example (${definition});`,
  undo: 'drop table public.bad_example;',
});
const badPolicy = (tail: string) => ({
  create: `create policy rituals_bad_example on public.rituals ${tail};`,
  undo: 'drop policy rituals_bad_example on public.rituals;',
});
const badFunction = (definition: string) => ({
  create: `create function private.bad_example() returns integer language sql ${definition};
    revoke execute on function private.bad_example() from public;`,
  undo: 'drop function private.bad_example();',
});

const policies = `
  select p.*, n.nspname, c.relname, c.oid as table_oid, r.rolname,
    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
    concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as expression
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  cross join unnest(p.polroles) as role_oid left join pg_roles r on r.oid = role_oid
  where ${ours}`;

export const houseRules: readonly HouseRule[] = [
  {
    rule: 'every table has row-level security',
    findBreaches: `select format('%I.%I', n.nspname, c.relname) as breach from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    breakIt: badTable('id integer primary key'),
  },
  {
    rule: 'one permissive policy for each table, command and role',
    findBreaches: `select format('%I %s %s', relname, command, rolname) as breach from (${policies}) as policy
      where polpermissive group by 1 having count(*) > 1`,
    breakIt: badPolicy('for select to authenticated using (false)'),
  },
  {
    rule: 'a policy states one command and its roles, and is named after them',
    findBreaches: `select polname as breach from (${policies}) as policy
      where command = 'all' or rolname is null
        or polname not like replace(lower(relname), ' ', '\\_') || '\\_' || command || '\\_%'`,
    breakIt: badPolicy('for update to public using (false)'),
  },
  {
    rule: 'a policy asks who the caller is once per statement, in a sub-select',
    findBreaches: `select polname as breach from (${policies}) as policy
      where regexp_replace(expression, 'SELECT (auth\\.uid|private\\.\\w+)\\(', '', 'gi') ~ '(auth\\.uid|auth\\.jwt|private\\.\\w+)\\('`,
    breakIt: badPolicy('for update to service_role using (user_id = auth.uid())'),
  },
  {
    rule: 'a column that a policy compares with the caller leads an index',
    findBreaches: `select distinct format('%I.%I', policy.relname, a.attname) as breach from (${policies}) as policy
      join pg_attribute a on a.attrelid = policy.table_oid and a.attnum > 0
        and policy.expression ~ format('\\(%s = \\( SELECT auth\\.uid\\(\\)', a.attname)
      where not exists (select from pg_index i where i.indrelid = a.attrelid and i.indkey[0] = a.attnum)`,
    breakIt: {
      create: `create table public.bad_example (id integer primary key, who uuid);
        create policy bad_example_select_owner on public.bad_example for select to authenticated using (who = (select auth.uid()));`,
      undo: 'drop table public.bad_example;',
    },
  },
  {
    rule: 'every foreign key says what a deletion does, and leads an index',
    findBreaches: `select format('%s on %s', f.conname, f.conrelid::regclass) as breach from pg_constraint f join pg_namespace n on n.oid = f.connamespace
      where ${ours} and f.contype = 'f' and (f.confdeltype = 'a' or not exists (
        select from pg_index i where i.indrelid = f.conrelid and i.indpred is null
          and (string_to_array(i.indkey::text, ' ')::smallint[])[1:cardinality(f.conkey)] @> f.conkey))`,
    breakIt: badTable('id integer primary key, who uuid references public.profiles (id) on delete cascade'),
  },
  {
    rule: 'no two indexes of a table are the same, nor one the beginning of a non-unique other',
    findBreaches: `select format('%s begins %s', a.indexrelid::regclass, b.indexrelid::regclass) as breach
      from pg_index a join pg_index b on a.indrelid = b.indrelid and a.indexrelid <> b.indexrelid
      join pg_class c on c.oid = a.indrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and not a.indisunique and a.indpred is null and b.indpred is null and a.indexprs is null and b.indexprs is null
        and (b.indkey::text || ' ') like (a.indkey::text || ' %') and a.indclass[0] = b.indclass[0]`,
    breakIt: {
      create: 'create index rituals_bad_example on public.rituals (user_id);',
      undo: 'drop index public.rituals_bad_example;',
    },
  },
  {
    rule: 'check constraints and unique keys are named after their table',
    findBreaches: `select format('%s on %s', con.conname, con.conrelid::regclass) as breach
      from pg_constraint con join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and con.contype in ('c', 'u')
        and (con.conname not like replace(lower(c.relname), ' ', '\\_') || '\\_%' or con.conname ~ '_(check|key)\\d*$')`,
    breakIt: badTable('id integer primary key check (id > 0)'),
  },
  {
    rule: 'functions fix their search path, and PUBLIC may execute none',
    findBreaches: `select p.oid::regprocedure::text as breach from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours} and (p.proconfig is null or not 'search_path=""' = any(p.proconfig)
        or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as acl where acl.grantee = 0))`,
    breakIt: badFunction(`as 'select 1'`),
  },
  {
    rule: 'no function lives where an API would expose it',
    findBreaches: `select p.oid::regprocedure::text as breach from pg_proc p where p.pronamespace = 'public'::regnamespace`,
    breakIt: {
      create: `create function public.bad_example() returns integer language sql set search_path = '' as 'select 1';`,
      undo: 'drop function public.bad_example();',
    },
  },
  {
    rule: 'nothing is granted to PUBLIC nor to service_role, and no table privilege beyond rows to anybody',
    findBreaches: `select format('%s on %s to %s', acl.privilege_type, c.oid::regclass, coalesce(r.rolname, 'PUBLIC')) as breach
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join aclexplode(c.relacl) as acl left join pg_roles r on r.oid = acl.grantee
      where ${ours} and c.relkind in ('r', 'p', 'S', 'v') and acl.grantee <> c.relowner
        and (r.rolname is null or r.rolname = 'service_role'
          or acl.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') or c.relkind = 'S')`,
    breakIt: {
      create: 'grant select on table public.rituals to service_role;',
      undo: 'revoke select on table public.rituals from service_role;',
    },
  },
  {
    rule: 'an API role inserts and updates named columns only, never a whole table',
    findBreaches: `select format('%s on %s to %s', acl.privilege_type, c.oid::regclass, r.rolname) as breach
      from pg_class c cross join aclexplode(c.relacl) as acl join pg_roles r on r.oid = acl.grantee
      where c.relnamespace = 'public'::regnamespace and r.rolname in ('anon', 'authenticated', 'hygie_jobs')
        and acl.privilege_type in ('INSERT', 'UPDATE')`,
    breakIt: {
      create: 'grant update on table public.rituals to authenticated;',
      // Taking the table's privilege back takes the columns' as well.
      undo: `revoke update on table public.rituals from authenticated;
        grant update (name, description, frequency, is_completed) on table public.rituals to authenticated;`,
    },
  },
  {
    rule: 'no API role writes an identifier, a creation date or a counter',
    findBreaches: `select format('%s.%I %s to %s', c.oid::regclass, a.attname, acl.privilege_type, r.rolname) as breach
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      cross join aclexplode(a.attacl) as acl join pg_roles r on r.oid = acl.grantee
      where c.relnamespace = 'public'::regnamespace and acl.privilege_type in ('INSERT', 'UPDATE')
        and (a.attname in ('id', 'created_at', 'updated_at', 'last_updated', 'reactions', 'members', 'last_message', 'content_hash', 'timestamp', 'awarded_at', 'is_demo', 'version')
          or (a.attname in ('user_id', 'author_id', 'owner_id', 'invited_by') and acl.privilege_type = 'UPDATE'))
        and not (c.relname like 'official_content_cache%' and a.attname = 'content_hash')`,
    breakIt: {
      create: 'grant update (user_id) on table public.rituals to authenticated;',
      undo: 'revoke update (user_id) on table public.rituals from authenticated;',
    },
  },
  {
    rule: 'the login roles are what they should be: no superuser, no bypass, in UTC, the server inheriting nothing',
    findBreaches: `select rolname as breach from pg_roles
      where rolname in ('hygie_server', 'hygie_identity', 'hygie_jobs')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or not rolcanlogin
          or (rolname = 'hygie_server' and rolinherit) or not 'TimeZone=UTC' = any(coalesce(rolconfig, '{}')))
      union all select 'a login role is missing' where (select count(*) from pg_roles
        where rolname in ('hygie_server', 'hygie_identity', 'hygie_jobs')) <> 3`,
    breakIt: { create: 'alter role hygie_jobs createdb;', undo: 'alter role hygie_jobs nocreatedb;' },
  },
];
