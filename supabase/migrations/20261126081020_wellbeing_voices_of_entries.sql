-- An entry may hold one voice, by the address of a recording of the same person; nothing else is an address here.

-- No way in of ours ever wrote an address before: one that was imported stays readable as words.
update public.emotions set text = concat_ws(chr(10), text, audio_url), audio_url = null where audio_url is not null;

alter table public.emotions
  drop constraint emotions_audio_url_format,
  add constraint emotions_audio_url_format check (audio_url ~ '^/api/wellbeing/recordings/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$');
comment on column public.emotions.audio_url is 'Adresse d’un enregistrement de la personne elle-même ; aucune autre n’est acceptée.';

alter table public.journal_entries
  add column audio_url text
    constraint journal_entries_audio_url_format check (audio_url ~ '^/api/wellbeing/recordings/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  drop constraint journal_entries_content_length,
  add constraint journal_entries_content_length check (char_length(content) <= 20000),
  -- A voice may be all there is.
  add constraint journal_entries_content_some check (btrim(content) <> '' or audio_url is not null);
comment on column public.journal_entries.content is 'Texte de l’entrée ; vide si la voix dit tout.';
comment on column public.journal_entries.audio_url is 'Adresse d’un enregistrement de la personne elle-même, s’il y en a un.';
grant insert (audio_url) on table public.journal_entries to authenticated;
grant update (audio_url) on table public.journal_entries to authenticated;

-- Gives the recording its place, and erases the one that it replaces. Argument: the column that names the entry.
create function private.keep_voice() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  place text := tg_argv[0];
  wanted uuid := substring(new.audio_url from '[^/]+$')::uuid;
  kept integer;
begin
  if tg_op = 'UPDATE' and new.audio_url is not distinct from old.audio_url then
    return null;
  end if;
  execute format('delete from public.audio_recordings where user_id = $1 and %I = $2 and id is distinct from $3', place)
    using new.user_id, new.id, wanted;
  if wanted is null then
    return null;
  end if;
  execute format('update public.audio_recordings set %1$I = $2
      where id = $3 and user_id = $1 and (%1$I = $2 or num_nonnulls(emotion_id, journal_entry_id) = 0)', place)
    using new.user_id, new.id, wanted;
  get diagnostics kept = row_count;
  if kept = 0 then
    raise exception 'no free recording of this person' using errcode = 'foreign_key_violation',
      schema = tg_table_schema, table = tg_table_name, constraint = tg_table_name || '_audio_url_own';
  end if;
  return null;
end
$$;
comment on function private.keep_voice() is 'Joint l’enregistrement à son entrée, s’il est à la même personne et libre ; efface celui qu’il remplace.';

create trigger emotions_voice after insert or update of audio_url on public.emotions
  for each row execute function private.keep_voice('emotion_id');
create trigger journal_entries_voice after insert or update of audio_url on public.journal_entries
  for each row execute function private.keep_voice('journal_entry_id');

-- A recording that goes takes its file along, and leaves no dead address behind; an entry that was nothing but this
-- voice goes with it, so that erasing never fails.
create function private.forget_voice() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  address text := '/api/wellbeing/recordings/' || old.id;
begin
  insert into private.file_deletions (file_id) values (old.file_id) on conflict do nothing;
  perform pg_catalog.pg_notify('hygie_files', '');
  if old.emotion_id is not null then
    delete from public.emotions
    where user_id = old.user_id and id = old.emotion_id and audio_url = address and num_nonnulls(text, score, emojis) = 0;
    update public.emotions set audio_url = null
    where user_id = old.user_id and id = old.emotion_id and audio_url = address;
  elsif old.journal_entry_id is not null then
    delete from public.journal_entries
    where user_id = old.user_id and id = old.journal_entry_id and audio_url = address and btrim(content) = '';
    update public.journal_entries set audio_url = null
    where user_id = old.user_id and id = old.journal_entry_id and audio_url = address;
  end if;
  return null;
end
$$;
comment on function private.forget_voice() is 'Fait effacer le fichier d’un enregistrement supprimé, et retire son adresse de l’entrée.';

create trigger audio_recordings_forget after delete on public.audio_recordings
  for each row execute function private.forget_voice();

revoke execute on function private.keep_voice(), private.forget_voice() from public;
