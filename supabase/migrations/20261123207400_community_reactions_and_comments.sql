-- Reactions and comments are seen by whoever sees the post: their policies simply ask for it.

create table public.post_reactions (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references public.posts (id) on delete cascade,
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  kind text not null default 'thanks'
    constraint post_reactions_kind_list check (kind in ('thanks', 'support', 'useful', 'same_here')),
  created_at timestamptz not null default now(),
  constraint post_reactions_kind_unique unique (post_id, user_id, kind)
);
alter table public.post_reactions enable row level security;

comment on table public.post_reactions is 'But : qui a réagi à quelle publication.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : comme la publication.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.post_reactions.id is 'Identifiant de la réaction.';
comment on column public.post_reactions.post_id is 'Publication.';
comment on column public.post_reactions.user_id is 'Personne qui réagit.';
comment on column public.post_reactions.kind is 'Réaction : thanks, support, useful ou same_here.';
comment on column public.post_reactions.created_at is 'Date de la réaction.';

create index post_reactions_user_index on public.post_reactions (user_id, created_at desc, id desc);

create function private.count_reaction() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    update public.posts set reactions = reactions + 1 where id = new.post_id;
  else
    update public.posts set reactions = greatest(reactions - 1, 0) where id = old.post_id;
  end if;
  return null;
end
$$;
comment on function private.count_reaction() is 'Tient à jour le nombre de réactions d’une publication.';
revoke execute on function private.count_reaction() from public;

create trigger post_reactions_count after insert or delete on public.post_reactions
  for each row execute function private.count_reaction();

create trigger post_reactions_announce after insert or update or delete on public.post_reactions
  for each row execute function private.announce_change('user_id', 'parent:posts.post_id');

revoke all on table public.post_reactions from public, anon, authenticated, service_role;
grant select on table public.post_reactions to authenticated;
grant insert (post_id, user_id, kind) on table public.post_reactions to authenticated;
grant delete on table public.post_reactions to authenticated;

create policy post_reactions_select_audience on public.post_reactions for select to authenticated
  using (exists (select from public.posts as target where target.id = post_id));
create policy post_reactions_insert_audience on public.post_reactions for insert to authenticated
  with check (user_id = (select auth.uid()) and (select private.account_role()) is not null and exists (select from public.posts as target where target.id = post_id));
create policy post_reactions_delete_owner on public.post_reactions for delete to authenticated
  using (user_id = (select auth.uid()));

create table public.comments (
  id uuid primary key default gen_random_uuid(),
  post_id uuid not null references public.posts (id) on delete cascade,
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  content text not null
    constraint comments_content_length check (char_length(content) <= 5000 and btrim(content) <> '')
    constraint comments_content_characters check (content !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  date timestamptz not null default now(),
  edited_at timestamptz
);
alter table public.comments enable row level security;

comment on table public.comments is 'But : réponses aux publications.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : comme la publication.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.comments.id is 'Identifiant du commentaire.';
comment on column public.comments.post_id is 'Publication commentée.';
comment on column public.comments.user_id is 'Auteur du commentaire.';
comment on column public.comments.content is 'Texte du commentaire.';
comment on column public.comments.date is 'Date de création.';
comment on column public.comments.edited_at is 'Date de la dernière modification.';

create index comments_post_index on public.comments (post_id, date desc, id desc);
create index comments_user_index on public.comments (user_id, date desc, id desc);
create index comments_date_index on public.comments (date desc, id desc);

create trigger comments_edited before update of content on public.comments
  for each row execute function private.mark_text_edited();

create trigger comments_announce after insert or update or delete on public.comments
  for each row execute function private.announce_change('user_id', 'parent:posts.post_id');

revoke all on table public.comments from public, anon, authenticated, service_role;
grant select on table public.comments to authenticated;
grant insert (post_id, user_id, content) on table public.comments to authenticated;
grant update (content) on table public.comments to authenticated;
grant delete on table public.comments to authenticated;

create policy comments_select_audience on public.comments for select to authenticated
  using (exists (select from public.posts as target where target.id = post_id));
create policy comments_insert_audience on public.comments for insert to authenticated
  with check (user_id = (select auth.uid()) and (select private.account_role()) is not null and exists (select from public.posts as target where target.id = post_id));
create policy comments_update_author on public.comments for update to authenticated
  using (user_id = (select auth.uid()));
create policy comments_delete_author_or_moderator on public.comments for delete to authenticated
  using (
    user_id = (select auth.uid())
    or (
      (select private.account_role()) in ('moderator', 'admin')
      and exists (select from public.posts as target where target.id = post_id and target.group_id is null)
    )
  );
