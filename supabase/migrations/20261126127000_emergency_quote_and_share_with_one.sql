-- A person keeps lines of the reference, not words that quote nothing, and shows them to one other person at a time.
-- Asked of what is written from now on: what an instance holds already stays, and may be read, shared less, or deleted.

create function private.guard_saved_protocol() returns trigger
language plpgsql set search_path = '' as $$
begin
  if not pg_catalog.row_security_active(tg_relid) then
    return null; -- a restored copy, not a person
  end if;
  if pg_catalog.cardinality(new.shared_with) > 1 and (tg_op = 'INSERT' or not new.shared_with <@ old.shared_with) then
    raise check_violation using message = 'shared with one person at a time',
      schema = 'public', table = 'urgegpt_protocols', constraint = 'urgegpt_protocols_shared_with_one';
  end if;
  if tg_op = 'INSERT' and pg_catalog.jsonb_array_length(new.quotations) = 0 then
    raise check_violation using message = 'what is kept quotes at least one line of the reference',
      schema = 'public', table = 'urgegpt_protocols', constraint = 'urgegpt_protocols_quotations_some';
  end if;
  return null;
end
$$;
comment on function private.guard_saved_protocol() is
  'Refuse à une personne de garder un texte qui ne cite rien, ou de le partager avec plus d’une personne.';
revoke execute on function private.guard_saved_protocol() from public;

-- After: whose it may be was asked first.
create trigger urgegpt_protocols_guard after insert or update of shared_with on public.urgegpt_protocols
  for each row execute function private.guard_saved_protocol();

-- Raised rights: what others share with a person loses their name with their account.
create function private.forget_reader() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.urgegpt_protocols set shared_with = pg_catalog.array_remove(shared_with, old.id)
  where shared_with @> array[old.id];
  return null;
end
$$;
comment on function private.forget_reader() is 'Retire des protocoles partagés la personne dont le compte est effacé.';
revoke execute on function private.forget_reader() from public;

create trigger profiles_forget_reader after delete on public.profiles
  for each row execute function private.forget_reader();

-- Those whose account is gone already.
update public.urgegpt_protocols as saved set shared_with = array(
  select reader.id from pg_catalog.unnest(saved.shared_with) with ordinality as reader(id, place)
  where exists (select from public.profiles as person where person.id = reader.id) order by reader.place
) where exists (
  select from pg_catalog.unnest(saved.shared_with) as reader(id)
  where not exists (select from public.profiles as person where person.id = reader.id)
);

comment on column public.urgegpt_protocols.shared_with is
  'Personne à qui il est partagé, une à la fois ; son identifiant part avec son compte.';
