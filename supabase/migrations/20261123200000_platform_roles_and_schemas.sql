-- Login roles and private schemas. Roles belong to the whole cluster, so each one is created only when missing:
-- several databases of one cluster run this file, some of them at the same time. Passwords are set outside.

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('hygie_server', 'noinherit'),
      ('hygie_identity', 'inherit'),
      ('hygie_jobs', 'inherit')
    ) as role_list (name, inheritance)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I login %s', wanted.name, wanted.inheritance);
        -- Instants leave the database in UTC, whatever the machine's own time zone is.
        execute format('alter role %I set timezone = ''UTC''', wanted.name);
        if wanted.name = 'hygie_identity' then
          alter role hygie_identity set search_path = identity; -- its library names tables without a schema
        end if;
      exception
        when duplicate_object or unique_violation then null; -- another database of the cluster was faster
      end;
    end if;
  end loop;

  -- The server may become anon or authenticated, one transaction at a time, and is nothing by itself.
  if not pg_catalog.pg_has_role('hygie_server', 'anon', 'member') then
    grant anon to hygie_server;
  end if;
  if not pg_catalog.pg_has_role('hygie_server', 'authenticated', 'member') then
    grant authenticated to hygie_server;
  end if;
end
$$;

-- Functions that policies, constraints and triggers call. Not exposed by any API.
create schema private;
comment on schema private is 'Fonctions des règles d’accès et des déclencheurs ; jamais exposé par une API.';
revoke all on schema private from public;
grant usage on schema private to anon, authenticated, hygie_identity, hygie_jobs;

-- Accounts, sessions and second factors: reached by the identity role alone.
create schema identity;
comment on schema identity is 'Comptes de connexion, sessions et seconds facteurs ; seul le rôle hygie_identity y entre.';
revoke all on schema identity from public;
grant usage on schema identity to hygie_identity;

-- The queue of background jobs makes its own tables here.
create schema pgboss;
comment on schema pgboss is 'File des tâches de fond ; ses tables sont créées par la file elle-même.';
revoke all on schema pgboss from public;
grant create, usage on schema pgboss to hygie_jobs;

grant usage on schema public to anon, authenticated, hygie_jobs;
