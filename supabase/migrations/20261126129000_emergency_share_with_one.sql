-- What a person keeps is shared with one other person, and for as long as that person is there. Of rows shared with several
-- until now, the first keeps reading; their owner may name another.

update public.urgegpt_protocols set shared_with = shared_with[1:1] where cardinality(shared_with) > 1;

alter table public.urgegpt_protocols drop constraint urgegpt_protocols_shared_with_size;
alter table public.urgegpt_protocols
  add constraint urgegpt_protocols_shared_with_size check (cardinality(shared_with) <= 1);
comment on column public.urgegpt_protocols.shared_with is 'Personne à qui il est partagé, une seule ; son compte effacé, plus personne.';

-- Raised rights: an account that goes is named in rows that belong to others.
create function private.forget_reader() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.urgegpt_protocols
  set shared_with = pg_catalog.array_remove(shared_with, old.id)
  where shared_with @> array[old.id];
  return null;
end
$$;
comment on function private.forget_reader() is
  'Retire une personne effacée des partages de protocoles gardés des autres.';
revoke execute on function private.forget_reader() from public;

create trigger profiles_forget_reader after delete on public.profiles
  for each row execute function private.forget_reader();
