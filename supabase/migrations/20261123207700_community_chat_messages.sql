-- Messages. The sender is always the person who writes; edits and deletions stop after 15 minutes.

create table public.chat_messages (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid not null references public.chat_conversations (id) on delete cascade,
  sender text not null default (auth.uid())::text
    constraint chat_messages_sender_length check (char_length(sender) <= 60 and btrim(sender) <> '')
    constraint chat_messages_sender_characters check (sender !~ '[\u0001-\u001F\u007F]'),
  text text not null
    constraint chat_messages_text_length check (char_length(text) <= 8000 and btrim(text) <> '')
    constraint chat_messages_text_characters check (text !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  timestamp timestamptz not null default now(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  edited_at timestamptz
);
alter table public.chat_messages enable row level security;

comment on table public.chat_messages is 'But : messages des discussions privées.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : les participants de la discussion.
Conservation : avec la discussion ; modifiable et effaçable par son auteur pendant 15 minutes.';
comment on column public.chat_messages.id is 'Identifiant du message.';
comment on column public.chat_messages.conversation_id is 'Discussion.';
comment on column public.chat_messages.sender is 'Expéditeur : l’identifiant de la personne.';
comment on column public.chat_messages.text is 'Contenu du message.';
comment on column public.chat_messages.timestamp is 'Date d’envoi.';
comment on column public.chat_messages.user_id is 'Personne qui a envoyé le message.';
comment on column public.chat_messages.edited_at is 'Date de la dernière modification.';

create index chat_messages_conversation_index on public.chat_messages (conversation_id, timestamp desc, id desc);
create index chat_messages_user_index on public.chat_messages (user_id, timestamp desc, id desc);
create index chat_messages_timestamp_index on public.chat_messages (timestamp desc, id desc);

-- The conversation's row is locked first, so that the last of two simultaneous messages is the one shown.
create function private.refresh_conversation() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  changed_conversation uuid := coalesce(new.conversation_id, old.conversation_id);
begin
  perform from public.chat_conversations where id = changed_conversation for no key update;
  update public.chat_conversations set last_message = (
    select left(text, 280) from public.chat_messages
    where conversation_id = changed_conversation order by timestamp desc, id desc limit 1
  )
  where id = changed_conversation;
  return null;
end
$$;
comment on function private.refresh_conversation() is 'Recopie le dernier message dans la discussion, suppressions comprises.';
revoke execute on function private.refresh_conversation() from public;

create trigger chat_messages_edited before update of text on public.chat_messages
  for each row execute function private.mark_text_edited();

create trigger chat_messages_refresh after insert or update or delete on public.chat_messages
  for each row execute function private.refresh_conversation();

create trigger chat_messages_announce after insert or update or delete on public.chat_messages
  for each row execute function private.announce_change('user_id', 'parent:chat_conversations.conversation_id');

revoke all on table public.chat_messages from public, anon, authenticated, service_role;
grant select on table public.chat_messages to authenticated;
grant insert (conversation_id, sender, text, user_id) on table public.chat_messages to authenticated;
grant update (text) on table public.chat_messages to authenticated;
grant delete on table public.chat_messages to authenticated;

create policy chat_messages_select_participant on public.chat_messages for select to authenticated
  using (conversation_id in (select private.my_conversation_ids()));
create policy chat_messages_insert_participant on public.chat_messages for insert to authenticated
  with check (user_id = (select auth.uid()) and sender = (select auth.uid())::text and conversation_id in (select private.my_conversation_ids()));
create policy chat_messages_update_author_for_a_while on public.chat_messages for update to authenticated
  using (user_id = (select auth.uid()) and timestamp > now() - interval '15 minutes');
create policy chat_messages_delete_author_for_a_while on public.chat_messages for delete to authenticated
  using (user_id = (select auth.uid()) and timestamp > now() - interval '15 minutes');
