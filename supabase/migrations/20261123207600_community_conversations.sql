-- Private conversations and who takes part in them.

create table public.chat_conversations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  title text
    constraint chat_conversations_title_length check (char_length(title) <= 200)
    constraint chat_conversations_title_characters check (title !~ '[\u0001-\u001F\u007F]'),
  last_message text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table public.chat_conversations enable row level security;

comment on table public.chat_conversations is 'But : discussions privées.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : ses participants.
Conservation : jusqu’à la suppression par son propriétaire.';
comment on column public.chat_conversations.id is 'Identifiant de la discussion.';
comment on column public.chat_conversations.user_id is 'Propriétaire de la discussion.';
comment on column public.chat_conversations.title is 'Titre de la conversation.';
comment on column public.chat_conversations.last_message is 'Début du dernier message, recopié de chat_messages.';
comment on column public.chat_conversations.created_at is 'Date de création.';
comment on column public.chat_conversations.updated_at is 'Date du dernier changement.';

create index chat_conversations_user_index on public.chat_conversations (user_id, updated_at desc, id desc);
create index chat_conversations_created_at_index on public.chat_conversations (created_at desc, id desc);
create index chat_conversations_updated_at_index on public.chat_conversations (updated_at desc, id desc);

create table public.chat_participants (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid not null references public.chat_conversations (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  created_at timestamptz not null default now(),
  constraint chat_participants_user_id_unique unique (conversation_id, user_id)
);
alter table public.chat_participants enable row level security;

comment on table public.chat_participants is 'But : qui prend part à quelle discussion.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : les participants de la discussion.
Conservation : jusqu’au départ du participant ou à la suppression de la discussion.';
comment on column public.chat_participants.id is 'Identifiant de la participation.';
comment on column public.chat_participants.conversation_id is 'Discussion.';
comment on column public.chat_participants.user_id is 'Participant.';
comment on column public.chat_participants.created_at is 'Date d’arrivée.';

create index chat_participants_user_index on public.chat_participants (user_id, created_at desc, id desc);

-- Raised rights, for the same reason as my_group_ids: the participants' own policy asks it.
create function private.my_conversation_ids() returns setof uuid
language sql stable security definer rows 50 set search_path = '' as $$
  select participant.conversation_id
  from public.chat_participants as participant
  join public.accounts as account on account.id = participant.user_id and account.status = 'active'
  where participant.user_id = (select auth.uid())
$$;
comment on function private.my_conversation_ids() is
  'Discussions auxquelles prend part la personne qui demande ; aucune pour un compte suspendu.';
revoke execute on function private.my_conversation_ids() from public;
grant execute on function private.my_conversation_ids() to authenticated;

create function private.open_conversation() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.chat_participants (conversation_id, user_id) values (new.id, new.user_id);
  return null;
end
$$;
comment on function private.open_conversation() is 'Fait du propriétaire le premier participant de sa discussion.';
revoke execute on function private.open_conversation() from public;

create trigger chat_conversations_open after insert on public.chat_conversations
  for each row execute function private.open_conversation();

create trigger chat_conversations_touch before update on public.chat_conversations
  for each row execute function private.touch_updated_at();

create trigger chat_conversations_announce after insert or update or delete on public.chat_conversations
  for each row execute function private.announce_change('user_id', 'parent:chat_conversations.id');

revoke all on table public.chat_conversations from public, anon, authenticated, service_role;
grant select on table public.chat_conversations to authenticated;
grant insert (user_id, title) on table public.chat_conversations to authenticated;
grant update (title) on table public.chat_conversations to authenticated;
grant delete on table public.chat_conversations to authenticated;

create policy chat_conversations_select_participant on public.chat_conversations for select to authenticated
  using (user_id = (select auth.uid()) or id in (select private.my_conversation_ids()));

create policy chat_conversations_insert_owner on public.chat_conversations for insert to authenticated
  with check (user_id = (select auth.uid()) and (select private.account_role()) is not null);

create policy chat_conversations_update_owner on public.chat_conversations for update to authenticated
  using (user_id = (select auth.uid()));

create policy chat_conversations_delete_owner on public.chat_conversations for delete to authenticated
  using (user_id = (select auth.uid()));

create trigger chat_participants_announce after insert or update or delete on public.chat_participants
  for each row execute function private.announce_change('user_id', 'parent:chat_conversations.conversation_id');

revoke all on table public.chat_participants from public, anon, authenticated, service_role;
grant select on table public.chat_participants to authenticated;
grant insert (conversation_id, user_id) on table public.chat_participants to authenticated;
grant delete on table public.chat_participants to authenticated;

create policy chat_participants_select_participant on public.chat_participants for select to authenticated
  using (user_id = (select auth.uid()) or conversation_id in (select private.my_conversation_ids()));

create policy chat_participants_insert_conversation_owner on public.chat_participants for insert to authenticated
  with check (
    (select private.account_role()) is not null
    and exists (
      select from public.chat_conversations as target where target.id = conversation_id and target.user_id = (select auth.uid())
    )
  );

create policy chat_participants_delete_self_or_conversation_owner on public.chat_participants for delete to authenticated
  using (
    user_id = (select auth.uid())
    or exists (
      select from public.chat_conversations as target where target.id = conversation_id and target.user_id = (select auth.uid())
    )
  );
