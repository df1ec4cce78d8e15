-- A person finds their way in their own journal: tags and favourites.

alter table public.journal_entries
  add column tags text[] not null default '{}'
    constraint journal_entries_tags_size check (cardinality(tags) <= 10)
    constraint journal_entries_tags_length check (octet_length(tags::text) <= 1000)
    constraint journal_entries_tags_no_null check (array_position(tags, null) is null),
  add column is_favourite boolean not null default false;

comment on column public.journal_entries.tags is 'Mots-clés que la personne donne à l’entrée, dix au plus.';
comment on column public.journal_entries.is_favourite is 'Vrai si la personne garde cette entrée parmi ses favorites.';

grant insert (tags, is_favourite) on table public.journal_entries to authenticated;
grant update (tags, is_favourite) on table public.journal_entries to authenticated;
