-- A change is announced while some server listens, and only then. PostgreSQL lets commits that notify through one at a
-- time, so announcing to nobody made every write wait for the one before.
-- Two advisory locks say who is there; when in doubt (another write looks at the same instant) the change is announced.
create or replace function private.announce_change() returns trigger
language plpgsql set search_path = '' as $$
declare
  before_row jsonb;
  after_row jsonb;
  row_now jsonb;
  persons jsonb := '[]';
  parent jsonb;
  candidate jsonb;
  argument text;
begin
  -- Held until this transaction ends: whoever begins to listen waits for it, and reads what it wrote.
  if pg_catalog.pg_try_advisory_xact_lock_shared(50, pg_catalog.hashtext('hygie_changes'))
    -- Whoever listens holds this one for as long as they do: free, it proves that nobody does.
    and pg_catalog.pg_try_advisory_lock(51, pg_catalog.hashtext('hygie_changes'))
  then
    perform pg_catalog.pg_advisory_unlock(51, pg_catalog.hashtext('hygie_changes'));
    return null;
  end if;
  before_row := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  after_row := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  row_now := case when tg_op = 'DELETE' then before_row else after_row end;
  foreach argument in array coalesce(tg_argv, '{}') loop
    if argument like 'parent:%' then
      argument := substr(argument, 8);
      if row_now ->> split_part(argument, '.', 2) is not null then
        parent := jsonb_build_array(split_part(argument, '.', 1), row_now ->> split_part(argument, '.', 2));
      end if;
    else
      foreach candidate in array array[before_row -> argument, after_row -> argument] loop
        if jsonb_typeof(candidate) in ('string', 'array') and not persons @> candidate then
          persons := persons || candidate;
        end if;
      end loop;
    end if;
  end loop;
  perform pg_catalog.pg_notify('hygie_changes', jsonb_build_object(
    'table', tg_table_name,
    'id', coalesce(row_now ->> 'id', row_now ->> 'slug', row_now ->> 'user_id'),
    'op', lower(tg_op),
    'persons', persons,
    'parent', parent
  )::text);
  return null;
end
$$;
