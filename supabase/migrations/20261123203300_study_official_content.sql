-- Local copies of official content. Shown only where the licence allows it.

create table public.official_content_cache (
  id uuid primary key default gen_random_uuid(),
  item_number text
    constraint official_content_cache_item_number_length check (char_length(item_number) <= 10)
    constraint official_content_cache_item_number_characters check (item_number !~ '[\u0001-\u001F\u007F]'),
  situation_number text
    constraint official_content_cache_situation_number_length check (char_length(situation_number) <= 10)
    constraint official_content_cache_situation_number_characters check (situation_number !~ '[\u0001-\u001F\u007F]'),
  content text not null
    constraint official_content_cache_content_length check (char_length(content) <= 400000 and btrim(content) <> '')
    constraint official_content_cache_content_characters check (content !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  last_updated timestamptz not null default now(),
  source_url text
    constraint official_content_cache_source_url_format check (source_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(source_url) <= 2000),
  licence text
    constraint official_content_cache_licence_length check (char_length(licence) <= 200)
    constraint official_content_cache_licence_characters check (licence !~ '[\u0001-\u001F\u007F]'),
  content_hash text
    constraint official_content_cache_content_hash_length check (char_length(content_hash) <= 128)
    constraint official_content_cache_content_hash_characters check (content_hash !~ '[\u0001-\u001F\u007F]'),
  is_displayable boolean not null default false,
  constraint official_content_cache_item_number_or_situation check (num_nonnulls(item_number, situation_number) > 0)
);
alter table public.official_content_cache enable row level security;

comment on table public.official_content_cache is 'But : copie locale d’un contenu officiel, par numéro d’item ou de situation.
Base légale : aucune donnée personnelle.
Qui voit : toute personne connectée si la licence le permet ; les administrateurs toujours.
Conservation : jusqu’au rafraîchissement ou au retrait par un administrateur.';
comment on column public.official_content_cache.id is 'Identifiant de la copie.';
comment on column public.official_content_cache.item_number is 'Numéro d’item.';
comment on column public.official_content_cache.situation_number is 'Numéro de situation.';
comment on column public.official_content_cache.content is 'Contenu.';
comment on column public.official_content_cache.last_updated is 'Date de la copie.';
comment on column public.official_content_cache.source_url is 'Adresse d’origine.';
comment on column public.official_content_cache.licence is 'Licence de la source.';
comment on column public.official_content_cache.content_hash is 'Empreinte du contenu à l’import.';
comment on column public.official_content_cache.is_displayable is 'Vrai si la licence permet de l’afficher aux membres.';

create index official_content_cache_item_number_index on public.official_content_cache (item_number);
create index official_content_cache_situation_number_index on public.official_content_cache (situation_number);
create index official_content_cache_last_updated_index on public.official_content_cache (last_updated desc, id desc);

create trigger official_content_cache_touch before update on public.official_content_cache
  for each row execute function private.touch_last_updated();

revoke all on table public.official_content_cache from public, anon, authenticated, service_role;
grant select on table public.official_content_cache to authenticated;
grant insert (
  item_number, situation_number, content, source_url, licence, content_hash, is_displayable
) on table public.official_content_cache to authenticated;
grant update (
  item_number, situation_number, content, source_url, licence, content_hash, is_displayable
) on table public.official_content_cache to authenticated;
grant delete on table public.official_content_cache to authenticated;

create policy official_content_cache_select_displayable_or_admin on public.official_content_cache for select to authenticated
  using ((is_displayable and (select private.account_role()) is not null) or (select private.account_role()) = 'admin');
create policy official_content_cache_insert_admin on public.official_content_cache for insert to authenticated
  with check ((select private.account_role()) = 'admin');
create policy official_content_cache_update_admin on public.official_content_cache for update to authenticated
  using ((select private.account_role()) = 'admin');
create policy official_content_cache_delete_admin on public.official_content_cache for delete to authenticated
  using ((select private.account_role()) = 'admin');

create table public."official_content_cache new" (
  id uuid primary key default gen_random_uuid(),
  identifier text not null
    constraint official_content_cache_new_identifier_length check (char_length(identifier) <= 200 and btrim(identifier) <> '')
    constraint official_content_cache_new_identifier_characters check (identifier !~ '[\u0001-\u001F\u007F]'),
  identifier_type text not null
    constraint official_content_cache_new_identifier_type_list check (identifier_type in ('item', 'situation', 'class', 'protocol', 'other')),
  title text
    constraint official_content_cache_new_title_length check (char_length(title) <= 600)
    constraint official_content_cache_new_title_characters check (title !~ '[\u0001-\u001F\u007F]'),
  content text not null
    constraint official_content_cache_new_content_length check (char_length(content) <= 400000 and btrim(content) <> '')
    constraint official_content_cache_new_content_characters check (content !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  created_at timestamptz not null default now(),
  source_url text
    constraint official_content_cache_new_source_url_format check (source_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(source_url) <= 2000),
  licence text
    constraint official_content_cache_new_licence_length check (char_length(licence) <= 200)
    constraint official_content_cache_new_licence_characters check (licence !~ '[\u0001-\u001F\u007F]'),
  content_hash text
    constraint official_content_cache_new_content_hash_length check (char_length(content_hash) <= 128)
    constraint official_content_cache_new_content_hash_characters check (content_hash !~ '[\u0001-\u001F\u007F]'),
  is_displayable boolean not null default false,
  constraint official_content_cache_new_identifier_unique unique (identifier_type, identifier)
);
alter table public."official_content_cache new" enable row level security;

comment on table public."official_content_cache new" is 'But : nouvelle copie locale d’un contenu officiel, par identifiant générique.
Base légale : aucune donnée personnelle.
Qui voit : toute personne connectée si la licence le permet ; les administrateurs toujours.
Conservation : jusqu’au rafraîchissement ou au retrait par un administrateur.';
comment on column public."official_content_cache new".id is 'Identifiant de la copie.';
comment on column public."official_content_cache new".identifier is 'Identifiant du contenu.';
comment on column public."official_content_cache new".identifier_type is 'Nature de l’identifiant (item, situation, class, protocol, other).';
comment on column public."official_content_cache new".title is 'Titre.';
comment on column public."official_content_cache new".content is 'Contenu.';
comment on column public."official_content_cache new".created_at is 'Date de la copie.';
comment on column public."official_content_cache new".source_url is 'Adresse d’origine.';
comment on column public."official_content_cache new".licence is 'Licence de la source.';
comment on column public."official_content_cache new".content_hash is 'Empreinte du contenu à l’import.';
comment on column public."official_content_cache new".is_displayable is 'Vrai si la licence permet de l’afficher aux membres.';

create index official_content_cache_new_created_at_index on public."official_content_cache new" (created_at desc, id desc);

revoke all on table public."official_content_cache new" from public, anon, authenticated, service_role;
grant select on table public."official_content_cache new" to authenticated;
grant insert (
  identifier, identifier_type, title, content, source_url, licence, content_hash, is_displayable
) on table public."official_content_cache new" to authenticated;
grant update (
  identifier, identifier_type, title, content, source_url, licence, content_hash, is_displayable
) on table public."official_content_cache new" to authenticated;
grant delete on table public."official_content_cache new" to authenticated;

create policy official_content_cache_new_select_displayable_or_admin on public."official_content_cache new" for select to authenticated
  using ((is_displayable and (select private.account_role()) is not null) or (select private.account_role()) = 'admin');
create policy official_content_cache_new_insert_admin on public."official_content_cache new" for insert to authenticated
  with check ((select private.account_role()) = 'admin');
create policy official_content_cache_new_update_admin on public."official_content_cache new" for update to authenticated
  using ((select private.account_role()) = 'admin');
create policy official_content_cache_new_delete_admin on public."official_content_cache new" for delete to authenticated
  using ((select private.account_role()) = 'admin');
