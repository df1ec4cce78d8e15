-- Functions shared by the triggers of every module.

create function private.touch_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end
$$;
comment on function private.touch_updated_at() is 'Date la dernière modification dans updated_at.';

create function private.touch_last_updated() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.last_updated := now();
  return new;
end
$$;
comment on function private.touch_last_updated() is 'Date la dernière modification dans last_updated.';

-- Same name whatever the case, the accents and the spaces around it.
create function private.fold(value text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select btrim(regexp_replace(normalize(lower(value), nfd), '[\u0300-\u036f]', '', 'g'))
$$;
comment on function private.fold(text) is 'Texte sans casse ni accents, pour comparer deux noms.';
revoke execute on function private.fold(text) from public;
grant execute on function private.fold(text) to authenticated;

-- Tells listening servers that a row changed: who is concerned, never what the row says.
-- Arguments: names of columns that hold a person (or persons), and at most one 'parent:table.column'.
create function private.announce_change() returns trigger
language plpgsql set search_path = '' as $$
declare
  before_row jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  after_row jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  row_now jsonb := case when tg_op = 'DELETE' then before_row else after_row end;
  persons jsonb := '[]';
  parent jsonb;
  candidate jsonb;
  argument text;
begin
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
comment on function private.announce_change() is
  'Annonce sur le canal hygie_changes qu’une ligne a changé et qui cela concerne, sans rien de son contenu.';

revoke execute on function
  private.touch_updated_at(), private.touch_last_updated(), private.announce_change()
from public;
