-- Generated study content: a draft until somebody other than its author approves it.

create table public.ai_generated_content (
  id uuid primary key default gen_random_uuid(),
  identifier text not null
    constraint ai_generated_content_identifier_length check (char_length(identifier) <= 200 and btrim(identifier) <> '')
    constraint ai_generated_content_identifier_characters check (identifier !~ '[\u0001-\u001F\u007F]'),
  title text not null
    constraint ai_generated_content_title_length check (char_length(title) <= 300 and btrim(title) <> '')
    constraint ai_generated_content_title_characters check (title !~ '[\u0001-\u001F\u007F]'),
  content jsonb not null
    constraint ai_generated_content_content_size check (octet_length(content::text) <= 400000),
  content_type text not null
    constraint ai_generated_content_content_type_length check (char_length(content_type) <= 60 and btrim(content_type) <> '')
    constraint ai_generated_content_content_type_characters check (content_type !~ '[\u0001-\u001F\u007F]'),
  created_at timestamptz not null default now(),
  last_updated timestamptz not null default now(),
  author_id uuid default auth.uid() references public.profiles (id) on delete set null,
  status text not null default 'draft'
    constraint ai_generated_content_status_list check (status in ('draft', 'approved', 'rejected')),
  engine text
    constraint ai_generated_content_engine_length check (char_length(engine) <= 200)
    constraint ai_generated_content_engine_characters check (engine !~ '[\u0001-\u001F\u007F]'),
  sources text[] not null default '{}'
    constraint ai_generated_content_sources_size check (cardinality(sources) <= 50)
    constraint ai_generated_content_sources_length check (octet_length(sources::text) <= 20000),
  decided_by uuid references public.profiles (id) on delete set null,
  decided_at timestamptz,
  decision_reason text
    constraint ai_generated_content_decision_reason_length check (char_length(decision_reason) <= 2000)
    constraint ai_generated_content_decision_reason_characters check (decision_reason !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  expires_at timestamptz default now() + interval '90 days',
  constraint ai_generated_content_decided_by_not_author check (decided_by <> author_id)
);
alter table public.ai_generated_content enable row level security;

comment on table public.ai_generated_content is 'But : contenus de révision générés, relus avant d’être montrés.
Base légale : aucune donnée personnelle de santé ; intérêt légitime (RGPD art. 6.1.f) pour la trace de l’auteur.
Qui voit : un brouillon : son auteur et les enseignants ; approuvé : toute personne connectée.
Conservation : un brouillon est effacé après 90 jours (expires_at) ; approuvé, tant qu’il est utile.';
comment on column public.ai_generated_content.id is 'Identifiant du contenu.';
comment on column public.ai_generated_content.identifier is 'Clé de référence.';
comment on column public.ai_generated_content.title is 'Titre du contenu.';
comment on column public.ai_generated_content.content is 'Données générées.';
comment on column public.ai_generated_content.content_type is 'Type de contenu (texte, image, carte…).';
comment on column public.ai_generated_content.created_at is 'Date de création.';
comment on column public.ai_generated_content.last_updated is 'Date de dernière modification.';
comment on column public.ai_generated_content.author_id is 'Personne qui l’a demandé ; vide si son compte est effacé.';
comment on column public.ai_generated_content.status is 'État : draft, approved ou rejected.';
comment on column public.ai_generated_content.engine is 'Moteur qui l’a produit.';
comment on column public.ai_generated_content.sources is 'Sources citées.';
comment on column public.ai_generated_content.decided_by is 'Personne qui a approuvé ou refusé.';
comment on column public.ai_generated_content.decided_at is 'Date de la décision.';
comment on column public.ai_generated_content.decision_reason is 'Motif de la décision.';
comment on column public.ai_generated_content.expires_at is 'Date d’effacement d’un brouillon ; vide une fois décidé.';

create index ai_generated_content_author_index on public.ai_generated_content (author_id, created_at desc, id desc);
create index ai_generated_content_decided_by_index on public.ai_generated_content (decided_by);
create index ai_generated_content_identifier_index on public.ai_generated_content (identifier);
create index ai_generated_content_status_index on public.ai_generated_content (status, created_at desc, id desc);
create index ai_generated_content_created_at_index on public.ai_generated_content (created_at desc, id desc);
create index ai_generated_content_expires_at_index on public.ai_generated_content (expires_at)
  where expires_at is not null;

-- Who decided and when is written by the database, not by whoever asks.
create function private.stamp_content_decision() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.status <> old.status and new.status <> 'draft' then
    new.decided_by := auth.uid();
    new.decided_at := now();
    new.expires_at := null;
  end if;
  return new;
end
$$;
comment on function private.stamp_content_decision() is 'Note qui a approuvé ou refusé un contenu généré, et quand.';
revoke execute on function private.stamp_content_decision() from public;

create trigger ai_generated_content_decide before update on public.ai_generated_content
  for each row execute function private.stamp_content_decision();

create trigger ai_generated_content_touch before update on public.ai_generated_content
  for each row execute function private.touch_last_updated();

revoke all on table public.ai_generated_content from public, anon, authenticated, service_role;
grant select on table public.ai_generated_content to authenticated;
grant select (id, expires_at) on table public.ai_generated_content to hygie_jobs;
grant insert (
  identifier, title, content, content_type, author_id, status, engine, sources
) on table public.ai_generated_content to authenticated;
grant update (
  title, content, content_type, status, engine, sources, decision_reason
) on table public.ai_generated_content to authenticated;
grant delete on table public.ai_generated_content to authenticated, hygie_jobs;

create policy ai_generated_content_select_approved_or_author_or_editor on public.ai_generated_content for select to authenticated
  using (author_id = (select auth.uid()) or (status = 'approved' and (select private.account_role()) is not null) or (select private.account_role()) in ('teacher', 'admin'));
create policy ai_generated_content_insert_editor on public.ai_generated_content for insert to authenticated
  with check (author_id = (select auth.uid()) and status = 'draft' and (select private.account_role()) in ('teacher', 'admin'));
create policy ai_generated_content_update_editor on public.ai_generated_content for update to authenticated
  using ((select private.account_role()) in ('teacher', 'admin'))
  with check (status <> 'approved' or author_id is distinct from (select auth.uid()));
create policy ai_generated_content_delete_author_or_admin on public.ai_generated_content for delete to authenticated
  using ((author_id = (select auth.uid()) and status = 'draft') or (select private.account_role()) = 'admin');
create policy ai_generated_content_select_jobs_overdue on public.ai_generated_content for select to hygie_jobs
  using (expires_at <= now());
create policy ai_generated_content_delete_jobs_overdue on public.ai_generated_content for delete to hygie_jobs
  using (expires_at <= now());
