-- Files live outside the database. A row that goes leaves word here of the file to erase with it, in the same
-- transaction: a server that is killed before it erased the file finds it again.

create table private.file_deletions (
  file_id uuid primary key,
  created_at timestamptz not null default now()
);
alter table private.file_deletions enable row level security;

comment on table private.file_deletions is 'But : fichiers à effacer de l’espace des fichiers, parce que leur ligne n’existe plus.
Base légale : obligation d’effacer (RGPD art. 17).
Qui voit : la seule file des tâches ; ni personne, ni administrateur.
Conservation : jusqu’à l’effacement du fichier, une minute au plus.';
comment on column private.file_deletions.file_id is 'Nom du fichier, tiré au sort ; il ne dit rien de la personne.';
comment on column private.file_deletions.created_at is 'Quand la ligne a disparu.';

revoke all on table private.file_deletions from public, anon, authenticated, service_role;
grant select, delete on table private.file_deletions to hygie_jobs;

create policy file_deletions_select_jobs on private.file_deletions for select to hygie_jobs using (true);
create policy file_deletions_delete_jobs on private.file_deletions for delete to hygie_jobs using (true);
