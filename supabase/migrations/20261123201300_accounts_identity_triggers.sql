-- The sign-in account makes the person, renames it and ends it; an ended session is announced.

create function private.follow_identity() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    perform private.register_person(new.id, new.email, new.name);
  elsif tg_op = 'UPDATE' then
    if new.email is distinct from old.email then
      update public.accounts set email = new.email where id = new.id;
    end if;
    if new.name is distinct from old.name then
      update public.profiles set name = nullif(new.name, '') where id = new.id;
    end if;
  else
    delete from public.profiles where id = old.id; -- everything of the person follows by its foreign keys
  end if;
  return null;
end
$$;
comment on function private.follow_identity() is
  'Crée, met à jour ou efface la personne avec son compte de connexion, dans la même transaction.';

-- The person's own choice of name and language, made in the profile, also speaks in the mails they get.
create function private.follow_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  chosen_language text := new.preferences ->> 'language';
begin
  update identity."user"
  set
    name = coalesce(nullif(btrim(new.name), ''), name),
    language = case when chosen_language in ('fr', 'en') then chosen_language else language end,
    "updatedAt" = now()
  where id = new.id
    and (
      name <> coalesce(nullif(btrim(new.name), ''), name)
      or (chosen_language in ('fr', 'en') and language <> chosen_language)
    );
  return null;
end
$$;
comment on function private.follow_profile() is
  'Recopie dans le compte de connexion le nom et la langue choisis dans le profil.';

create trigger profiles_follow after update of name, preferences on public.profiles
  for each row execute function private.follow_profile();

create trigger user_follow after insert or update or delete on identity."user"
  for each row execute function private.follow_identity();

-- Servers keep a session in memory for some seconds; this tells them to forget it.
create function private.announce_session_end() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' or new.token <> old.token or new."expiresAt" < old."expiresAt" then
    perform pg_catalog.pg_notify('hygie_sessions', old."userId"::text);
  end if;
  return null;
end
$$;
comment on function private.announce_session_end() is
  'Annonce sur le canal hygie_sessions qu’une session de cette personne a pris fin.';

create trigger session_announce_end after update or delete on identity."session"
  for each row execute function private.announce_session_end();

-- A suspended person is signed out everywhere at once.
create function private.end_suspended_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from identity."session" where "userId" = new.id;
  return null;
end
$$;
comment on function private.end_suspended_sessions() is 'Ferme toutes les sessions d’un compte suspendu.';

create trigger accounts_end_sessions after update of status on public.accounts
  for each row when (new.status = 'suspended' and old.status <> 'suspended')
  execute function private.end_suspended_sessions();

revoke execute on function
  private.follow_identity(), private.follow_profile(), private.announce_session_end(),
  private.end_suspended_sessions()
from public;
