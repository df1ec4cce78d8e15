-- Written by the loader of the catalogue, which runs as the migrating role; no other role has a grant or a policy here.

create table private.catalogue_loads (
  part text primary key,
  content_hash text not null,
  row_keys text[] not null default '{}',
  row_columns text[] not null default '{}',
  loaded_at timestamptz not null default now()
);
alter table private.catalogue_loads enable row level security;

comment on table private.catalogue_loads is 'But : ce que le dernier chargement du catalogue a écrit, pour ne charger que ce qui change.
Base légale : aucune donnée personnelle.
Qui voit : le chargement du catalogue seul.
Conservation : tant que le catalogue existe.';
comment on column private.catalogue_loads.part is 'Partie du catalogue.';
comment on column private.catalogue_loads.content_hash is 'Empreinte du contenu chargé.';
comment on column private.catalogue_loads.row_keys is 'Clés des lignes chargées : une ligne supprimée à la main ne revient pas.';
comment on column private.catalogue_loads.row_columns is 'Colonnes écrites par ce chargement.';
comment on column private.catalogue_loads.loaded_at is 'Date du chargement.';

revoke all on table private.catalogue_loads from public, anon, authenticated, service_role;

create policy catalogue_loads_select_nobody on private.catalogue_loads for select to anon, authenticated
  using (false);
