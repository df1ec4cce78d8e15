-- What a person asked, and what they kept. Nobody else reads it unless they share it.

create table public.urge_gpt_queries (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  query text not null
    constraint urge_gpt_queries_query_length check (char_length(query) <= 2000 and btrim(query) <> '')
    constraint urge_gpt_queries_query_characters check (query !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  response text
    constraint urge_gpt_queries_response_length check (char_length(response) <= 20000)
    constraint urge_gpt_queries_response_characters check (response !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  sources text[] not null default '{}'
    constraint urge_gpt_queries_sources_size check (cardinality(sources) <= 50)
    constraint urge_gpt_queries_sources_length check (octet_length(sources::text) <= 20000),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  constraint urge_gpt_queries_expires_at_range check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
alter table public.urge_gpt_queries enable row level security;

comment on table public.urge_gpt_queries is 'But : historique des questions posées à UrgeGPT.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : 30 jours par défaut (expires_at), puis invisible et effacée.';
comment on column public.urge_gpt_queries.id is 'Identifiant de la question.';
comment on column public.urge_gpt_queries.user_id is 'Personne qui a posé la question.';
comment on column public.urge_gpt_queries.query is 'Question posée.';
comment on column public.urge_gpt_queries.response is 'Réponse donnée.';
comment on column public.urge_gpt_queries.sources is 'Sources citées.';
comment on column public.urge_gpt_queries.created_at is 'Date de la question.';
comment on column public.urge_gpt_queries.expires_at is 'Fin de visibilité, puis effacement.';

create index urge_gpt_queries_user_index on public.urge_gpt_queries (user_id, created_at desc, id desc);
create index urge_gpt_queries_expires_at_index on public.urge_gpt_queries (expires_at);

create trigger urge_gpt_queries_announce after insert or update or delete on public.urge_gpt_queries
  for each row execute function private.announce_change('user_id');

revoke all on table public.urge_gpt_queries from public, anon, authenticated, service_role;
grant select on table public.urge_gpt_queries to authenticated;
grant select (id, expires_at) on table public.urge_gpt_queries to hygie_jobs;
grant insert (user_id, query, response, sources, expires_at) on table public.urge_gpt_queries to authenticated;
grant delete on table public.urge_gpt_queries to authenticated, hygie_jobs;

create policy urge_gpt_queries_select_owner on public.urge_gpt_queries for select to authenticated
  using (user_id = (select auth.uid()) and expires_at > now());
create policy urge_gpt_queries_insert_owner on public.urge_gpt_queries for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy urge_gpt_queries_delete_owner on public.urge_gpt_queries for delete to authenticated
  using (user_id = (select auth.uid()));
create policy urge_gpt_queries_select_jobs_overdue on public.urge_gpt_queries for select to hygie_jobs
  using (expires_at <= now());
create policy urge_gpt_queries_delete_jobs_overdue on public.urge_gpt_queries for delete to hygie_jobs
  using (expires_at <= now());

create table public.urgegpt_protocols (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  professional_id uuid references public.profiles (id) on delete set null,
  query text
    constraint urgegpt_protocols_query_length check (char_length(query) <= 2000)
    constraint urgegpt_protocols_query_characters check (query !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  protocol text not null
    constraint urgegpt_protocols_protocol_length check (char_length(protocol) <= 100000 and btrim(protocol) <> '')
    constraint urgegpt_protocols_protocol_characters check (protocol !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  sources text[] not null default '{}'
    constraint urgegpt_protocols_sources_size check (cardinality(sources) <= 50)
    constraint urgegpt_protocols_sources_length check (octet_length(sources::text) <= 20000),
  created_at timestamptz not null default now(),
  shared_with uuid[] not null default '{}'
    constraint urgegpt_protocols_shared_with_size check (cardinality(shared_with) <= 20)
);
alter table public.urgegpt_protocols enable row level security;

comment on table public.urgegpt_protocols is 'But : réponses et protocoles que la personne a gardés, tels qu’elle les a lus.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : la personne, et celles à qui elle l’a partagé.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.urgegpt_protocols.id is 'Identifiant du protocole gardé.';
comment on column public.urgegpt_protocols.user_id is 'Personne qui l’a gardé.';
comment on column public.urgegpt_protocols.professional_id is 'Professionnel auquel il est rattaché : la personne elle-même, ou vide.';
comment on column public.urgegpt_protocols.query is 'Question d’origine.';
comment on column public.urgegpt_protocols.protocol is 'Texte gardé.';
comment on column public.urgegpt_protocols.sources is 'Sources citées.';
comment on column public.urgegpt_protocols.created_at is 'Date de l’enregistrement.';
comment on column public.urgegpt_protocols.shared_with is 'Personnes à qui il est partagé, 20 au plus.';

create index urgegpt_protocols_user_index on public.urgegpt_protocols (user_id, created_at desc, id desc);
create index urgegpt_protocols_professional_index on public.urgegpt_protocols (professional_id);
create index urgegpt_protocols_shared_with_index on public.urgegpt_protocols using gin (shared_with);

create trigger urgegpt_protocols_announce after insert or update or delete on public.urgegpt_protocols
  for each row execute function private.announce_change('user_id', 'shared_with');

revoke all on table public.urgegpt_protocols from public, anon, authenticated, service_role;
grant select on table public.urgegpt_protocols to authenticated;
grant insert (
  user_id, professional_id, query, protocol, sources, shared_with
) on table public.urgegpt_protocols to authenticated;
grant update (
  professional_id, query, protocol, sources, shared_with
) on table public.urgegpt_protocols to authenticated;
grant delete on table public.urgegpt_protocols to authenticated;

create policy urgegpt_protocols_select_owner_or_shared on public.urgegpt_protocols for select to authenticated
  using (user_id = (select auth.uid()) or shared_with @> array[(select auth.uid())]);
create policy urgegpt_protocols_insert_owner on public.urgegpt_protocols for insert to authenticated
  with check (user_id = (select auth.uid()) and (professional_id is null or professional_id = (select auth.uid())));
create policy urgegpt_protocols_update_owner on public.urgegpt_protocols for update to authenticated
  using (user_id = (select auth.uid()))
  with check (professional_id is null or professional_id = (select auth.uid()));
create policy urgegpt_protocols_delete_owner on public.urgegpt_protocols for delete to authenticated
  using (user_id = (select auth.uid()));
