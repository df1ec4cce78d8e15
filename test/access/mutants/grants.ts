import type pg from 'pg';
import type { Grant } from './mutations.ts';

/** Who holds which right on which table of schema `public`, wholly or by columns. */
export async function loadGrants(client: pg.ClientBase): Promise<Grant[]> {
  const { rows } = await client.query<Grant>(`
    select class.relname as table, role, privilege,
      has_table_privilege(role, class.oid, privilege) as whole,
      case privilege when 'DELETE' then has_table_privilege(role, class.oid, privilege)
        else has_any_column_privilege(role, class.oid, privilege) end as some
    from pg_class as class,
      unnest(array['anon', 'authenticated', 'hygie_jobs']) as role,
      unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as privilege
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
    order by 1, 2, 3`);
  return rows;
}
