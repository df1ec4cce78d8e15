-- How a person comes to exist, and how the account's role and state reach the rest.

-- The one way a person is created, whoever issued the identity. Idempotent, so that a first visit with the token of
-- a Supabase project may call it each time. The lock makes two simultaneous first sign-ups give one administrator; the
-- demonstration person does not count as one.
create function private.register_person(person_id uuid, person_email text, person_name text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.accounts where id = person_id) then
    update public.accounts set email = person_email where id = person_id and email <> person_email;
    return;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(7243001);
  if exists (select from public.accounts where id = person_id) then
    return; -- another first visit of the same person was faster
  end if;
  insert into public.profiles (id, email, name, role)
  values (
    person_id, person_email, nullif(person_name, ''),
    case when exists (select from public.accounts where not is_demo) then 'student' else 'admin' end
  );
  insert into public.accounts (id, email, role)
  select id, email, role from public.profiles where id = person_id;
  insert into public.member_cards (user_id, name)
  values (person_id, nullif(person_name, ''));
end
$$;
comment on function private.register_person(uuid, text, text) is
  'Crée profil, compte et carte d’une personne ; le tout premier compte est administrateur.';
revoke execute on function private.register_person(uuid, text, text) from public;
grant execute on function private.register_person(uuid, text, text) to hygie_identity;

-- accounts is the truth; profiles repeats it because the founding model shows it there.
create function private.mirror_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.profiles
  set role = new.role, email = new.email
  where id = new.id and (role, email) is distinct from (new.role, new.email);
  return null;
end
$$;
comment on function private.mirror_account() is 'Recopie le rôle et l’adresse du compte dans le profil.';
revoke execute on function private.mirror_account() from public;

create trigger accounts_mirror after update of role, email on public.accounts
  for each row execute function private.mirror_account();

-- Nobody may leave a platform without an administrator while others still use it. Same lock as registration, so that
-- two administrators who demote each other at once do not both succeed.
create function private.keep_last_admin() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.role = 'admin' and new.status = 'active' then
    return new;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(7243001);
  if exists (select from public.accounts where id <> old.id and not is_demo)
    and not exists (
      select from public.accounts where id <> old.id and role = 'admin' and status = 'active'
    )
  then
    raise exception 'the last administrator stays while other accounts exist'
      using errcode = 'check_violation', schema = 'public', table = 'accounts', constraint = 'accounts_role_last_admin';
  end if;
  return coalesce(new, old);
end
$$;
comment on function private.keep_last_admin() is
  'Refuse d’effacer, de rétrograder ou de suspendre le dernier administrateur tant que d’autres comptes existent.';
revoke execute on function private.keep_last_admin() from public;

create trigger accounts_keep_last_admin before update of role, status or delete on public.accounts
  for each row when (old.role = 'admin' and old.status = 'active')
  execute function private.keep_last_admin();
