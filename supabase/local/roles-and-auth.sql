-- What Supabase already has and a plain PostgreSQL has not. Run once per database, by its administrator, where no
-- schema `auth` exists. Roles belong to the whole cluster: each is created only when missing.

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('anon', 'nologin'),
      ('authenticated', 'nologin'),
      ('service_role', 'nologin bypassrls'),
      ('authenticator', 'login noinherit'),
      -- Migrations run as this role, which on Supabase is no superuser either.
      ('postgres', 'login createrole createdb bypassrls')
    ) as role_list (name, options)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I %s', wanted.name, wanted.options);
      exception
        when duplicate_object or unique_violation then
          null; -- another database of the cluster was faster
        when insufficient_privilege then
          -- An administrator who is no superuser may not give bypassrls, and has no need of a role `postgres`.
          if wanted.name = 'service_role' then
            create role service_role nologin;
          elsif wanted.name <> 'postgres' then
            raise;
          end if;
      end;
    end if;
  end loop;

  if not pg_has_role('authenticator', 'anon', 'member') then
    grant anon, authenticated, service_role to authenticator;
  end if;

  -- As on Supabase since PostgreSQL 16, where a role may only hand on what it holds with this option.
  if (select rolsuper from pg_roles where rolname = current_user)
    and not (select rolsuper from pg_roles where rolname = 'postgres')
    and not pg_has_role('postgres', 'anon', 'member with admin option')
  then
    grant anon, authenticated, service_role to postgres with admin option;
  end if;
end
$$;

create schema auth;
create schema if not exists extensions;
grant usage on schema public, auth, extensions to anon, authenticated, service_role;

-- The caller's claims: the older one-setting-per-claim form first, then the JSON document.
create function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
  )::uuid
$$;

create function auth.role() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'
  )
$$;

create function auth.email() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email'
  )
$$;

create function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
  )::jsonb
$$;

-- Supabase gives everything new in `public` to its API roles. The same here, so that a migration that forgets to take
-- it back is caught on every PostgreSQL.
do $$
declare
  maker text;
  kind text;
begin
  for maker in select distinct name from unnest(array[current_user::text, 'postgres']) as name
    where exists (select from pg_roles where rolname = name)
      and pg_has_role(current_user, name, 'member')
  loop
    foreach kind in array array['tables', 'sequences', 'functions'] loop
      execute format(
        'alter default privileges for role %I in schema public grant all on %s to anon, authenticated, service_role',
        maker, kind
      );
    end loop;
  end loop;

  if (select rolsuper from pg_roles where rolname = current_user) and current_user <> 'postgres' then
    execute format('grant create, connect, temporary on database %I to postgres', current_database());
    grant all on schema public to postgres;
    grant usage on schema auth, extensions to postgres with grant option;
  end if;
end
$$;
