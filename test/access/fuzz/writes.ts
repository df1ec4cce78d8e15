import type pg from 'pg';

/**
 * Counts, inside the database, the statements that wrote a row and were committed: what a refused request wrote and
 * did not take back would show. Limits of attempts count refusals on purpose and are left out.
 */
export async function countWrites(pool: pg.Pool): Promise<() => Promise<number>> {
  await pool.query(`
    create schema access_test;
    create table access_test.written (statements bigint not null);
    insert into access_test.written values (0);
    create function access_test.count_statement() returns trigger
    language plpgsql security definer set search_path = '' as $$
    begin
      if exists (select from changed) then
        update access_test.written set statements = statements + 1;
      end if;
      return null;
    end
    $$;
    do $$
    declare
      target regclass;
    begin
      for target in
        select oid from pg_class
        where relkind = 'r' and relnamespace in ('public'::regnamespace, 'identity'::regnamespace)
          and relname not in ('attemptLimit')
      loop
        execute format('create trigger zz_i after insert on %s referencing new table as changed for each statement execute function access_test.count_statement()', target);
        execute format('create trigger zz_u after update on %s referencing new table as changed for each statement execute function access_test.count_statement()', target);
        execute format('create trigger zz_d after delete on %s referencing old table as changed for each statement execute function access_test.count_statement()', target);
      end loop;
    end
    $$`);
  return async () => {
    const { rows } = await pool.query<{ statements: number }>('select statements from access_test.written');
    return rows[0]?.statements ?? 0;
  };
}
