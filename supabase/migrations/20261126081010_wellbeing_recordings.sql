-- Voices: what the server knows of each recording. The sound itself is a file of the files layer.

alter table public.emotions add constraint emotions_id_of_owner unique (user_id, id);
alter table public.journal_entries add constraint journal_entries_id_of_owner unique (user_id, id);

create table public.audio_recordings (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  file_id uuid not null
    constraint audio_recordings_file_id_once unique,
  media_type text not null
    constraint audio_recordings_media_type_list check (media_type in ('audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav')),
  byte_count integer not null
    constraint audio_recordings_byte_count_range check (byte_count between 1 and 5242880),
  duration_seconds real not null
    constraint audio_recordings_duration_seconds_range check (duration_seconds > 0 and duration_seconds <= 60),
  sha256 text not null
    constraint audio_recordings_sha256_format check (sha256 ~ '^[0-9a-f]{64}$'),
  emotion_id uuid,
  journal_entry_id uuid,
  created_at timestamptz not null default now(),
  -- Both columns: nobody attaches a voice to another person's entry.
  constraint audio_recordings_emotion_id_own foreign key (user_id, emotion_id)
    references public.emotions (user_id, id) on delete cascade,
  constraint audio_recordings_journal_entry_id_own foreign key (user_id, journal_entry_id)
    references public.journal_entries (user_id, id) on delete cascade,
  constraint audio_recordings_emotion_id_once unique (user_id, emotion_id),
  constraint audio_recordings_journal_entry_id_once unique (user_id, journal_entry_id),
  constraint audio_recordings_emotion_id_alone check (num_nonnulls(emotion_id, journal_entry_id) <= 1)
);
alter table public.audio_recordings enable row level security;

comment on table public.audio_recordings is 'But : enregistrements de la voix d’une personne, joints à une émotion notée ou à une entrée de journal.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : avec l’entrée, jusqu’à sa suppression ou l’effacement du compte ; 24 heures s’il n’est joint à aucune. Le fichier est effacé avec la ligne.';
comment on column public.audio_recordings.id is 'Identifiant de l’enregistrement.';
comment on column public.audio_recordings.user_id is 'Personne qui parle.';
comment on column public.audio_recordings.file_id is 'Nom du fichier dans l’espace des fichiers, tiré au sort.';
comment on column public.audio_recordings.media_type is 'Type du fichier, vérifié sur son contenu.';
comment on column public.audio_recordings.byte_count is 'Taille du fichier, en octets ; 5 Mio au plus.';
comment on column public.audio_recordings.duration_seconds is 'Durée mesurée, en secondes ; 60 au plus.';
comment on column public.audio_recordings.sha256 is 'Empreinte SHA-256 du fichier, en hexadécimal.';
comment on column public.audio_recordings.emotion_id is 'Émotion notée à laquelle il est joint, s’il l’est.';
comment on column public.audio_recordings.journal_entry_id is 'Entrée de journal à laquelle il est joint, s’il l’est.';
comment on column public.audio_recordings.created_at is 'Date de l’enregistrement.';

create index audio_recordings_user_index on public.audio_recordings (user_id, created_at desc, id desc);
create index audio_recordings_abandoned_index on public.audio_recordings (created_at)
  where num_nonnulls(emotion_id, journal_entry_id) = 0;

revoke all on table public.audio_recordings from public, anon, authenticated, service_role;
grant select on table public.audio_recordings to authenticated;
grant insert (user_id, file_id, media_type, byte_count, duration_seconds, sha256) on table public.audio_recordings to authenticated;
grant delete on table public.audio_recordings to authenticated;
grant select (id, created_at) on table public.audio_recordings to hygie_jobs;
grant delete on table public.audio_recordings to hygie_jobs;

create policy audio_recordings_select_owner on public.audio_recordings for select to authenticated
  using (user_id = (select auth.uid()));
create policy audio_recordings_insert_owner on public.audio_recordings for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy audio_recordings_delete_owner on public.audio_recordings for delete to authenticated
  using (user_id = (select auth.uid()));
create policy audio_recordings_select_abandoned on public.audio_recordings for select to hygie_jobs
  using (num_nonnulls(emotion_id, journal_entry_id) = 0 and created_at <= now() - interval '24 hours');
create policy audio_recordings_delete_abandoned on public.audio_recordings for delete to hygie_jobs
  using (num_nonnulls(emotion_id, journal_entry_id) = 0 and created_at <= now() - interval '24 hours');

-- What the sweep asks: which of these files belong to nothing. It learns nothing of the others.
create function private.unknown_files(candidates uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select candidate from unnest(candidates) as candidate
  where not exists (select from public.audio_recordings where file_id = candidate)
$$;
comment on function private.unknown_files(uuid[]) is 'Parmi ces fichiers, ceux qui n’appartiennent à aucune ligne.';
revoke execute on function private.unknown_files(uuid[]) from public;
grant execute on function private.unknown_files(uuid[]) to hygie_jobs;
