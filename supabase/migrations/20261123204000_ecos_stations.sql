-- Clinical examination stations, written and published by teachers.

create table public.ecos_situations_complete (
  id uuid primary key default gen_random_uuid(),
  situation_number integer
    constraint ecos_situations_complete_situation_number_range check (situation_number between 1 and 356),
  title text not null
    constraint ecos_situations_complete_title_length check (char_length(title) <= 300 and btrim(title) <> '')
    constraint ecos_situations_complete_title_characters check (title !~ '[\u0001-\u001F\u007F]'),
  content jsonb not null default '{}'
    constraint ecos_situations_complete_content_shape check (jsonb_typeof(content) = 'object')
    constraint ecos_situations_complete_content_size check (octet_length(content::text) <= 400000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  author_id uuid default auth.uid() references public.profiles (id) on delete set null,
  status text not null default 'draft'
    constraint ecos_situations_complete_status_list check (status in ('draft', 'published'))
);
alter table public.ecos_situations_complete enable row level security;

comment on table public.ecos_situations_complete is 'But : stations d’examen clinique (ECOS) écrites par des enseignants.
Base légale : aucune donnée personnelle de santé ; intérêt légitime (RGPD art. 6.1.f) pour la trace de l’auteur.
Qui voit : publiée : toute personne connectée ; brouillon : son auteur, les enseignants et les administrateurs.
Conservation : tant que la station sert.';
comment on column public.ecos_situations_complete.id is 'Identifiant de la station.';
comment on column public.ecos_situations_complete.situation_number is 'Numéro de la situation de départ travaillée.';
comment on column public.ecos_situations_complete.title is 'Titre de la station.';
comment on column public.ecos_situations_complete.content is 'Contenu complet : consigne, script, grille, documents.';
comment on column public.ecos_situations_complete.created_at is 'Date de création.';
comment on column public.ecos_situations_complete.updated_at is 'Date de dernière modification.';
comment on column public.ecos_situations_complete.author_id is 'Personne qui l’a écrite ; vide si son compte est effacé.';
comment on column public.ecos_situations_complete.status is 'État : draft ou published.';

create index ecos_situations_complete_author_index on public.ecos_situations_complete (author_id, created_at desc, id desc);
create index ecos_situations_complete_created_at_index on public.ecos_situations_complete (created_at desc, id desc);
create index ecos_situations_complete_situation_number_index on public.ecos_situations_complete (situation_number);

create trigger ecos_situations_complete_touch before update on public.ecos_situations_complete
  for each row execute function private.touch_updated_at();

revoke all on table public.ecos_situations_complete from public, anon, authenticated, service_role;
grant select on table public.ecos_situations_complete to authenticated;
grant insert (
  situation_number, title, content, author_id, status
) on table public.ecos_situations_complete to authenticated;
grant update (situation_number, title, content, status) on table public.ecos_situations_complete to authenticated;
grant delete on table public.ecos_situations_complete to authenticated;

create policy ecos_situations_complete_select_published_or_author_or_editor on public.ecos_situations_complete for select to authenticated
  using (author_id = (select auth.uid()) or (status = 'published' and (select private.account_role()) is not null) or (select private.account_role()) in ('teacher', 'admin'));
create policy ecos_situations_complete_insert_editor on public.ecos_situations_complete for insert to authenticated
  with check (author_id = (select auth.uid()) and (select private.account_role()) in ('teacher', 'admin'));
create policy ecos_situations_complete_update_author_or_admin on public.ecos_situations_complete for update to authenticated
  using (author_id = (select auth.uid()) or (select private.account_role()) = 'admin');
create policy ecos_situations_complete_delete_author_or_admin on public.ecos_situations_complete for delete to authenticated
  using ((author_id = (select auth.uid()) and status = 'draft') or (select private.account_role()) = 'admin');
