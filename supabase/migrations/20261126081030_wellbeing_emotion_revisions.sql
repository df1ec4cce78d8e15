-- What a noted emotion said before it was corrected: the person may read it again, nobody else.

create table public.emotion_revisions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  emotion_id uuid not null,
  date timestamptz not null,
  text text,
  emojis text,
  score integer,
  had_voice boolean not null,
  created_at timestamptz not null default now(),
  constraint emotion_revisions_emotion_id_own foreign key (user_id, emotion_id)
    references public.emotions (user_id, id) on delete cascade
);
alter table public.emotion_revisions enable row level security;

comment on table public.emotion_revisions is 'But : versions précédentes d’une émotion corrigée dans les 24 heures, gardées par un déclencheur.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : avec l’émotion, jusqu’à sa suppression ou l’effacement du compte.';
comment on column public.emotion_revisions.id is 'Identifiant de la version.';
comment on column public.emotion_revisions.user_id is 'Personne qui l’a écrite.';
comment on column public.emotion_revisions.emotion_id is 'Émotion corrigée.';
comment on column public.emotion_revisions.date is 'Moment ressenti, tel qu’il était.';
comment on column public.emotion_revisions.text is 'Ce que la personne en disait.';
comment on column public.emotion_revisions.emojis is 'Émojis choisis alors.';
comment on column public.emotion_revisions.score is 'Score choisi alors, de 0 à 100.';
comment on column public.emotion_revisions.had_voice is 'Vrai si une voix y était jointe ; une voix retirée est effacée, pas gardée ici.';
comment on column public.emotion_revisions.created_at is 'Date de la correction.';

create index emotion_revisions_user_index on public.emotion_revisions (user_id, created_at desc, id desc);
create index emotion_revisions_emotion_index on public.emotion_revisions (user_id, emotion_id);

revoke all on table public.emotion_revisions from public, anon, authenticated, service_role;
grant select, delete on table public.emotion_revisions to authenticated;

create policy emotion_revisions_select_owner on public.emotion_revisions for select to authenticated
  using (user_id = (select auth.uid()));
create policy emotion_revisions_delete_owner on public.emotion_revisions for delete to authenticated
  using (user_id = (select auth.uid()));

alter table public.emotions add column is_edited boolean not null default false;
comment on column public.emotions.is_edited is 'Vrai si l’émotion a été corrigée depuis ; ses versions précédentes sont gardées.';

create function private.keep_emotion_revision() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- The address that goes with an erased recording is no correction of the person's.
  if pg_catalog.pg_trigger_depth() = 1 then
    insert into public.emotion_revisions (user_id, emotion_id, date, text, emojis, score, had_voice)
    values (old.user_id, old.id, old.date, old.text, old.emojis, old.score, old.audio_url is not null);
    new.is_edited := true;
  end if;
  return new;
end
$$;
comment on function private.keep_emotion_revision() is 'Garde ce que disait une émotion avant sa correction.';
revoke execute on function private.keep_emotion_revision() from public;

create trigger emotions_revise before update on public.emotions
  for each row
  when ((old.date, old.text, old.emojis, old.score, old.audio_url)
    is distinct from (new.date, new.text, new.emojis, new.score, new.audio_url))
  execute function private.keep_emotion_revision();
