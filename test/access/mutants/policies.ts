import type pg from 'pg';

/** One policy as PostgreSQL keeps it. */
export interface Policy {
  name: string;
  table: string;
  command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  roles: string[];
  using: string | null;
  check: string | null;
  /** Columns of the table that hold a UUID. */
  uuidColumns: string[];
  /** Columns of the table that the policy reads. */
  reads: string[];
  /** Columns that a signed-in person may update. */
  updatable: string[];
}

/** Every policy of schema `public`, whichever role it is for. */
export async function loadPolicies(client: pg.ClientBase): Promise<Policy[]> {
  const { rows } = await client.query<Policy>(`
    select policy.polname as name, class.relname as table,
      case policy.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE'
        else 'ALL' end as command,
      array(select rolname::text from pg_roles where oid = any (policy.polroles) order by 1) as roles,
      pg_get_expr(policy.polqual, policy.polrelid) as using,
      pg_get_expr(policy.polwithcheck, policy.polrelid) as check,
      array(
        select attname::text from pg_attribute
        where attrelid = class.oid and atttypid = 'uuid'::regtype and attnum > 0 and not attisdropped order by attnum
      ) as "uuidColumns",
      array(
        select distinct attribute.attname::text from pg_depend as dependency
        join pg_attribute as attribute
          on attribute.attrelid = dependency.refobjid and attribute.attnum = dependency.refobjsubid
        where dependency.classid = 'pg_policy'::regclass and dependency.objid = policy.oid
          and dependency.refobjid = class.oid and dependency.refobjsubid > 0
      ) as reads,
      array(
        select attname::text from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped
          and has_column_privilege('authenticated', class.oid, attnum, 'update')
      ) as updatable
    from pg_policy as policy join pg_class as class on class.oid = policy.polrelid
    where class.relnamespace = 'public'::regnamespace
    order by class.relname, policy.polname`);
  return rows;
}
