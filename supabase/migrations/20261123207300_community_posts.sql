-- Posts: to the whole platform, or to one group.

create table public.posts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  content text not null
    constraint posts_content_length check (char_length(content) <= 10000 and btrim(content) <> '')
    constraint posts_content_characters check (content !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  image_url text
    constraint posts_image_url_format check (image_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(image_url) <= 2000),
  reactions integer not null default 0
    constraint posts_reactions_range check (reactions >= 0),
  date timestamptz not null default now(),
  group_id uuid references public.groups (id) on delete cascade,
  edited_at timestamptz
);
alter table public.posts enable row level security;

comment on table public.posts is 'But : fil de publications.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : toute personne connectée, ou les membres du groupe où la publication est faite ; son auteur toujours.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.posts.id is 'Identifiant de la publication.';
comment on column public.posts.user_id is 'Auteur.';
comment on column public.posts.content is 'Texte de la publication.';
comment on column public.posts.image_url is 'Image jointe.';
comment on column public.posts.reactions is 'Nombre de réactions, compté de post_reactions.';
comment on column public.posts.date is 'Date de publication.';
comment on column public.posts.group_id is 'Groupe où elle est faite ; vide pour toute la plateforme.';
comment on column public.posts.edited_at is 'Date de la dernière modification.';

create index posts_date_index on public.posts (date desc, id desc);
create index posts_user_index on public.posts (user_id, date desc, id desc);
create index posts_group_index on public.posts (group_id, date desc, id desc);

create function private.mark_text_edited() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.edited_at := now();
  return new;
end
$$;
comment on function private.mark_text_edited() is 'Date la modification d’un texte que d’autres ont pu lire.';
revoke execute on function private.mark_text_edited() from public;

create trigger posts_edited before update of content, image_url on public.posts
  for each row execute function private.mark_text_edited();

create trigger posts_announce after insert or update or delete on public.posts
  for each row execute function private.announce_change('user_id', 'parent:groups.group_id');

revoke all on table public.posts from public, anon, authenticated, service_role;
grant select on table public.posts to authenticated;
grant insert (user_id, content, image_url, group_id) on table public.posts to authenticated;
grant update (content, image_url) on table public.posts to authenticated;
grant delete on table public.posts to authenticated;

create policy posts_select_author_or_audience on public.posts for select to authenticated
  using (user_id = (select auth.uid()) or group_id in (select private.my_group_ids()) or (group_id is null and (select private.account_role()) is not null));
create policy posts_insert_author on public.posts for insert to authenticated
  with check (user_id = (select auth.uid()) and (select private.account_role()) is not null and (group_id is null or group_id in (select private.my_group_ids())));
create policy posts_update_author on public.posts for update to authenticated using (user_id = (select auth.uid()));
create policy posts_delete_author_or_moderator on public.posts for delete to authenticated
  using (user_id = (select auth.uid()) or (group_id is null and (select private.account_role()) in ('moderator', 'admin')));
