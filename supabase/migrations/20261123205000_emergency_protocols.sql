-- Emergency protocols: written by one, approved by another, read by everybody, visitors included.

create table public.urgent_protocols (
  id uuid primary key default gen_random_uuid(),
  title text not null
    constraint urgent_protocols_title_length check (char_length(title) <= 300 and btrim(title) <> '')
    constraint urgent_protocols_title_characters check (title !~ '[\u0001-\u001F\u007F]'),
  category text
    constraint urgent_protocols_category_length check (char_length(category) <= 120)
    constraint urgent_protocols_category_characters check (category !~ '[\u0001-\u001F\u007F]'),
  content text not null
    constraint urgent_protocols_content_length check (char_length(content) <= 100000 and btrim(content) <> '')
    constraint urgent_protocols_content_characters check (content !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  sources text[] not null default '{}'
    constraint urgent_protocols_sources_size check (cardinality(sources) <= 50)
    constraint urgent_protocols_sources_length check (octet_length(sources::text) <= 20000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
    constraint urgent_protocols_version_range check (version between 1 and 10000),
  author_id uuid default auth.uid() references public.profiles (id) on delete set null,
  approved_by uuid references public.profiles (id) on delete set null,
  approved_at timestamptz,
  review_on date,
  status text not null default 'draft'
    constraint urgent_protocols_status_list check (status in ('draft', 'published', 'recalled')),
  constraint urgent_protocols_approved_by_not_author check (approved_by <> author_id),
  constraint urgent_protocols_approved_at_when_published check (status = 'draft' or approved_at is not null),
  constraint urgent_protocols_review_on_when_published check (status = 'draft' or review_on is not null),
  constraint urgent_protocols_sources_when_published check (status = 'draft' or cardinality(sources) > 0)
);
alter table public.urgent_protocols enable row level security;

comment on table public.urgent_protocols is 'But : référentiel des protocoles d’urgence.
Base légale : aucune donnée personnelle de santé ; intérêt légitime (RGPD art. 6.1.f) pour la trace de l’auteur.
Qui voit : publié : tout le monde, visiteurs compris ; brouillon : son auteur, cliniciens, enseignants et administrateurs.
Conservation : tant que le protocole est valide ; date de revue obligatoire.';
comment on column public.urgent_protocols.id is 'Identifiant du protocole.';
comment on column public.urgent_protocols.title is 'Titre.';
comment on column public.urgent_protocols.category is 'Rubrique.';
comment on column public.urgent_protocols.content is 'Texte du protocole.';
comment on column public.urgent_protocols.sources is 'Références.';
comment on column public.urgent_protocols.created_at is 'Date de création.';
comment on column public.urgent_protocols.updated_at is 'Date de dernière modification.';
comment on column public.urgent_protocols.version is 'Numéro de version.';
comment on column public.urgent_protocols.author_id is 'Auteur ; vide si son compte est effacé.';
comment on column public.urgent_protocols.approved_by is 'Second clinicien qui a approuvé ; vide si son compte est effacé.';
comment on column public.urgent_protocols.approved_at is 'Date de l’approbation.';
comment on column public.urgent_protocols.review_on is 'Jour de la prochaine revue, obligatoire pour publier.';
comment on column public.urgent_protocols.status is 'État : draft, published ou recalled.';

create index urgent_protocols_author_index on public.urgent_protocols (author_id, created_at desc, id desc);
create index urgent_protocols_approved_by_index on public.urgent_protocols (approved_by);
create index urgent_protocols_status_index on public.urgent_protocols (status, created_at desc, id desc);
create index urgent_protocols_created_at_index on public.urgent_protocols (created_at desc, id desc);

-- Policies say who may touch a draft; this says what each may do with it: the author writes, another one approves.
create function private.guard_urgent_protocol() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  if not pg_catalog.row_security_active(tg_relid) then
    return new; -- an import, not a person
  end if;
  if old.author_id = auth.uid() then
    return new;
  end if;
  if (new.title, new.category, new.content, new.sources, new.review_on)
    is distinct from (old.title, old.category, old.content, old.sources, old.review_on)
  then
    raise insufficient_privilege using message = 'only its author edits a draft protocol', schema = 'public',
      table = 'urgent_protocols', constraint = 'urgent_protocols_content_author_only';
  end if;
  if new.status = 'published' then
    new.approved_by := auth.uid();
    new.approved_at := now();
  end if;
  return new;
end
$$;
comment on function private.guard_urgent_protocol() is
  'L’auteur modifie son brouillon ; une autre personne l’approuve, sans le modifier.';
revoke execute on function private.guard_urgent_protocol() from public;

create trigger urgent_protocols_guard before update on public.urgent_protocols
  for each row execute function private.guard_urgent_protocol();

create trigger urgent_protocols_announce after insert or update or delete on public.urgent_protocols
  for each row execute function private.announce_change();

revoke all on table public.urgent_protocols from public, anon, authenticated, service_role;
grant select on table public.urgent_protocols to anon, authenticated;
grant insert (
  title, category, content, sources, author_id, review_on, status
) on table public.urgent_protocols to authenticated;
grant update (title, category, content, sources, review_on, status) on table public.urgent_protocols to authenticated;
grant delete on table public.urgent_protocols to authenticated;

create policy urgent_protocols_select_visitor on public.urgent_protocols for select to anon
  using (status = 'published');
create policy urgent_protocols_select_published_or_author_or_expert on public.urgent_protocols for select to authenticated
  using (status = 'published' or author_id = (select auth.uid()) or (select private.account_role()) in ('clinician', 'teacher', 'admin'));
create policy urgent_protocols_insert_expert on public.urgent_protocols for insert to authenticated
  with check (author_id = (select auth.uid()) and status = 'draft' and (select private.account_role()) in ('clinician', 'teacher', 'admin'));
create policy urgent_protocols_update_author_or_second_expert on public.urgent_protocols for update to authenticated
  using (status = 'draft' and (author_id = (select auth.uid()) or (select private.account_role()) in ('clinician', 'teacher', 'admin')))
  with check (status = 'draft' or (status = 'published' and author_id is distinct from (select auth.uid())));
create policy urgent_protocols_delete_author on public.urgent_protocols for delete to authenticated
  using (author_id = (select auth.uid()) and status = 'draft');
