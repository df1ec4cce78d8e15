-- What a person writes for themselves: emotions, journal, rituals. Nobody else reads them, the administrator included.

create table public.emotions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  date timestamptz not null default now(),
  text text
    constraint emotions_text_length check (char_length(text) <= 20000)
    constraint emotions_text_characters check (text !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  emojis text
    constraint emotions_emojis_length check (char_length(emojis) <= 64)
    constraint emotions_emojis_characters check (emojis !~ '[\u0001-\u001F\u007F]'),
  score integer
    constraint emotions_score_range check (score between 0 and 100),
  audio_url text
    constraint emotions_audio_url_format check (audio_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(audio_url) <= 2000),
  ai_feedback text
    constraint emotions_ai_feedback_length check (char_length(ai_feedback) <= 20000)
    constraint emotions_ai_feedback_characters check (ai_feedback !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  created_at timestamptz not null default now(),
  constraint emotions_date_not_future check (date <= created_at + interval '5 minutes'),
  constraint emotions_text_some_content check (num_nonnulls(text, score, emojis, audio_url) > 0)
);
alter table public.emotions enable row level security;

comment on table public.emotions is 'But : journal des émotions : ce que la personne ressent, en mots, en score, en émojis ou en voix.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.emotions.id is 'Identifiant de l’entrée.';
comment on column public.emotions.user_id is 'Personne qui l’a écrite.';
comment on column public.emotions.date is 'Moment ressenti ; jamais dans le futur.';
comment on column public.emotions.text is 'Ce que la personne en dit.';
comment on column public.emotions.emojis is 'Émojis choisis.';
comment on column public.emotions.score is 'Score choisi, de 0 à 100.';
comment on column public.emotions.audio_url is 'Adresse de l’enregistrement de la personne.';
comment on column public.emotions.ai_feedback is 'Retour généré, si la personne l’a demandé.';
comment on column public.emotions.created_at is 'Date de création ; l’entrée reste modifiable 24 heures.';

create index emotions_user_index on public.emotions (user_id, date desc, id desc);

create trigger emotions_announce after insert or update or delete on public.emotions
  for each row execute function private.announce_change('user_id');

revoke all on table public.emotions from public, anon, authenticated, service_role;
grant select on table public.emotions to authenticated;
grant insert (user_id, date, text, emojis, score, audio_url) on table public.emotions to authenticated;
grant update (date, text, emojis, score, audio_url) on table public.emotions to authenticated;
grant delete on table public.emotions to authenticated;

create policy emotions_select_owner on public.emotions for select to authenticated
  using (user_id = (select auth.uid()));
create policy emotions_insert_owner on public.emotions for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy emotions_update_owner_first_day on public.emotions for update to authenticated
  using (user_id = (select auth.uid()) and created_at > now() - interval '24 hours');
create policy emotions_delete_owner on public.emotions for delete to authenticated
  using (user_id = (select auth.uid()));

create table public.journal_entries (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  date timestamptz not null default now(),
  content text not null
    constraint journal_entries_content_length check (char_length(content) <= 20000 and btrim(content) <> '')
    constraint journal_entries_content_characters check (content !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  ai_feedback text
    constraint journal_entries_ai_feedback_length check (char_length(ai_feedback) <= 20000)
    constraint journal_entries_ai_feedback_characters check (ai_feedback !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table public.journal_entries enable row level security;

comment on table public.journal_entries is 'But : journal personnel, avec un retour généré si la personne le demande.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.journal_entries.id is 'Identifiant de l’entrée.';
comment on column public.journal_entries.user_id is 'Personne qui l’a écrite.';
comment on column public.journal_entries.date is 'Moment de l’entrée.';
comment on column public.journal_entries.content is 'Texte de l’entrée.';
comment on column public.journal_entries.ai_feedback is 'Retour généré, si la personne l’a demandé.';
comment on column public.journal_entries.created_at is 'Date de création.';
comment on column public.journal_entries.updated_at is 'Date de dernière modification.';

create index journal_entries_user_index on public.journal_entries (user_id, date desc, id desc);

create trigger journal_entries_touch before update on public.journal_entries
  for each row execute function private.touch_updated_at();

create trigger journal_entries_announce after insert or update or delete on public.journal_entries
  for each row execute function private.announce_change('user_id');

revoke all on table public.journal_entries from public, anon, authenticated, service_role;
grant select on table public.journal_entries to authenticated;
grant insert (user_id, date, content) on table public.journal_entries to authenticated;
grant update (date, content) on table public.journal_entries to authenticated;
grant delete on table public.journal_entries to authenticated;

create policy journal_entries_select_owner on public.journal_entries for select to authenticated
  using (user_id = (select auth.uid()));
create policy journal_entries_insert_owner on public.journal_entries for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy journal_entries_update_owner on public.journal_entries for update to authenticated
  using (user_id = (select auth.uid()));
create policy journal_entries_delete_owner on public.journal_entries for delete to authenticated
  using (user_id = (select auth.uid()));

create table public.rituals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  name text not null
    constraint rituals_name_length check (char_length(name) <= 120 and btrim(name) <> '')
    constraint rituals_name_characters check (name !~ '[\u0001-\u001F\u007F]'),
  description text
    constraint rituals_description_length check (char_length(description) <= 2000)
    constraint rituals_description_characters check (description !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  frequency text not null default 'daily'
    constraint rituals_frequency_list check (frequency in ('daily', 'weekdays', 'weekly', 'monthly', 'after_shift', 'once')),
  is_completed boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table public.rituals enable row level security;

comment on table public.rituals is 'But : rituels que la personne se donne.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.rituals.id is 'Identifiant du rituel.';
comment on column public.rituals.user_id is 'Personne dont c’est le rituel.';
comment on column public.rituals.name is 'Nom du rituel.';
comment on column public.rituals.description is 'En quoi il consiste.';
comment on column public.rituals.frequency is 'Fréquence : daily, weekdays, weekly, monthly, after_shift ou once.';
comment on column public.rituals.is_completed is 'Vrai quand il est fait.';
comment on column public.rituals.created_at is 'Date de création.';
comment on column public.rituals.updated_at is 'Date de dernière modification.';

create index rituals_user_index on public.rituals (user_id, created_at desc, id desc);

create trigger rituals_touch before update on public.rituals
  for each row execute function private.touch_updated_at();

create trigger rituals_announce after insert or update or delete on public.rituals
  for each row execute function private.announce_change('user_id');

revoke all on table public.rituals from public, anon, authenticated, service_role;
grant select on table public.rituals to authenticated;
grant insert (user_id, name, description, frequency, is_completed) on table public.rituals to authenticated;
grant update (name, description, frequency, is_completed) on table public.rituals to authenticated;
grant delete on table public.rituals to authenticated;

create policy rituals_select_owner on public.rituals for select to authenticated
  using (user_id = (select auth.uid()));
create policy rituals_insert_owner on public.rituals for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy rituals_update_owner on public.rituals for update to authenticated
  using (user_id = (select auth.uid()));
create policy rituals_delete_owner on public.rituals for delete to authenticated
  using (user_id = (select auth.uid()));
