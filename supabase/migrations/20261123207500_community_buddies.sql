-- Pairs of persons who support each other: one proposes, the other answers, either ends it.

create table public.buddies (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  buddy_user_id uuid not null references public.profiles (id) on delete cascade,
  date timestamptz not null default now(),
  status text not null default 'pending'
    constraint buddies_status_list check (status in ('pending', 'accepted', 'refused', 'paused')),
  constraint buddies_buddy_user_id_not_self check (buddy_user_id <> user_id)
);
alter table public.buddies enable row level security;

comment on table public.buddies is 'But : binômes d’entraide : l’un propose, l’autre répond.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : les deux personnes.
Conservation : jusqu’à ce que l’une des deux y mette fin.';
comment on column public.buddies.id is 'Identifiant du binôme.';
comment on column public.buddies.user_id is 'Personne qui propose.';
comment on column public.buddies.buddy_user_id is 'Personne à qui c’est proposé.';
comment on column public.buddies.date is 'Date de création.';
comment on column public.buddies.status is 'État : pending, accepted, refused ou paused.';

create unique index buddies_buddy_user_id_unique_pair on public.buddies (least(user_id, buddy_user_id), greatest(user_id, buddy_user_id));

create index buddies_user_index on public.buddies (user_id, date desc, id desc);
create index buddies_buddy_index on public.buddies (buddy_user_id, date desc, id desc);

create trigger buddies_announce after insert or update or delete on public.buddies
  for each row execute function private.announce_change('user_id', 'buddy_user_id');

revoke all on table public.buddies from public, anon, authenticated, service_role;
grant select on table public.buddies to authenticated;
grant insert (user_id, buddy_user_id) on table public.buddies to authenticated;
grant update (status) on table public.buddies to authenticated;
grant delete on table public.buddies to authenticated;

create policy buddies_select_either on public.buddies for select to authenticated
  using (user_id = (select auth.uid()) or buddy_user_id = (select auth.uid()));
create policy buddies_insert_proposer on public.buddies for insert to authenticated
  with check (user_id = (select auth.uid()) and (select private.account_role()) is not null);
create policy buddies_update_buddy on public.buddies for update to authenticated
  using (buddy_user_id = (select auth.uid()));
create policy buddies_delete_either on public.buddies for delete to authenticated
  using (user_id = (select auth.uid()) or buddy_user_id = (select auth.uid()));
