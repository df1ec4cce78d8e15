-- Pieces of music that a person keeps: the request, from which the same bytes can be made again, never the sound.

create table public.saved_music (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  title text not null
    constraint saved_music_title_length check (char_length(title) <= 120 and btrim(title) <> ''),
  request jsonb not null
    constraint saved_music_request_object check (jsonb_typeof(request) = 'object')
    constraint saved_music_request_length check (octet_length(request::text) <= 600)
    constraint saved_music_request_keys check (
      request ?& array['from', 'to', 'seconds', 'seed', 'drums', 'composerVersion']
      and request - array['from', 'to', 'seconds', 'seed', 'drums', 'composerVersion'] = '{}'
    ),
  created_at timestamptz not null default now()
);
alter table public.saved_music enable row level security;

comment on table public.saved_music is 'But : morceaux de musique gardés par une personne ; seule la demande est gardée, le son se refait à l’identique.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a) : la demande dit son état ressenti.
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.saved_music.id is 'Identifiant de la ligne.';
comment on column public.saved_music.user_id is 'Personne qui garde le morceau.';
comment on column public.saved_music.title is 'Titre donné au morceau.';
comment on column public.saved_music.request is 'Demande : états de départ et d’arrivée (0 à 100), durée en secondes, graine, batterie ou non, version du compositeur.';
comment on column public.saved_music.created_at is 'Date à laquelle le morceau a été gardé.';

create index saved_music_user_index on public.saved_music (user_id, created_at desc, id desc);

create trigger saved_music_announce after insert or update or delete on public.saved_music
  for each row execute function private.announce_change('user_id');

revoke all on table public.saved_music from public, anon, authenticated, service_role;
grant select on table public.saved_music to authenticated;
grant insert (user_id, title, request) on table public.saved_music to authenticated;
grant delete on table public.saved_music to authenticated;

create policy saved_music_select_owner on public.saved_music for select to authenticated
  using (user_id = (select auth.uid()));
create policy saved_music_insert_owner on public.saved_music for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy saved_music_delete_owner on public.saved_music for delete to authenticated
  using (user_id = (select auth.uid()));
