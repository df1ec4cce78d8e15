-- What a person quotes of the reference is copied from it by the database itself: nobody keeps, or shares, a quotation
-- that no protocol says. Notes and tags stand apart, so that sharing a quotation never shares them.

alter table public.urgegpt_protocols
  add column title text
    constraint urgegpt_protocols_title_length check (char_length(title) <= 500),
  add column quotations jsonb not null default '[]'
    constraint urgegpt_protocols_quotations_shape check (jsonb_typeof(quotations) = 'array')
    constraint urgegpt_protocols_quotations_size check (jsonb_array_length(quotations) <= 120 and octet_length(quotations::text) <= 200000),
  add constraint urgegpt_protocols_id_user_unique unique (id, user_id);

comment on column public.urgegpt_protocols.title is 'Titre des protocoles cités, écrit par la base.';
comment on column public.urgegpt_protocols.quotations is 'Lignes citées mot pour mot, avec version, source et date, écrites par la base ; elles ne changent plus.';
comment on column public.urgegpt_protocols.protocol is 'Texte gardé ; celui des lignes citées est écrit par la base.';
comment on column public.urgegpt_protocols.sources is 'Sources ; celles des lignes citées sont écrites par la base.';

create function private.freeze_quotations() returns trigger
language plpgsql set search_path = '' as $$
declare
  asked_count integer := pg_catalog.jsonb_array_length(new.quotations);
  found_lines jsonb;
begin
  if asked_count = 0 then
    return new; -- a text of one's own, that quotes nothing
  end if;
  select
    pg_catalog.jsonb_agg(line.quotation order by line.place),
    pg_catalog.string_agg(line.quotation ->> 'text', e'\n' order by line.place),
    pg_catalog.string_agg(distinct line.quotation ->> 'title', ' · ')
  into found_lines, new.protocol, new.title
  from (
    select asked.place, pg_catalog.jsonb_build_object(
      'slug', protocol.slug, 'title', protocol.title, 'version', protocol.version,
      'clinicalReview', protocol.clinical_review, 'section', asked.line ->> 'section',
      'lineId', spoken.line ->> 'id', 'text', spoken.line ->> 'text', 'population', spoken.line -> 'population',
      'source', coalesce(named.sources, ''), 'date', named.latest
    ) as quotation
    from pg_catalog.jsonb_array_elements(new.quotations) with ordinality as asked(line, place)
    join public.urgent_protocols as protocol
      on protocol.slug = asked.line ->> 'slug' and protocol.status = 'published'
      and protocol.version::text = asked.line ->> 'version'
    cross join lateral pg_catalog.jsonb_array_elements(case
      when asked.line ->> 'section' in (
        'recognition', 'severity', 'firstActions', 'treatments', 'monitoring', 'pitfalls', 'calls', 'handOver'
      ) then protocol.structure -> (asked.line ->> 'section') else '[]' end) as spoken(line)
    left join lateral (
      select
        pg_catalog.string_agg(
          pg_catalog.concat_ws(', ', source.said ->> 'authority', source.said ->> 'title', source.said ->> 'year'),
          e'\u00a0; ' order by cited.place
        ) as sources,
        max(source.said ->> 'year') as latest
      from pg_catalog.jsonb_array_elements_text(spoken.line -> 'sources') with ordinality as cited(id, place)
      join lateral pg_catalog.jsonb_array_elements(protocol.structure -> 'sources') as source(said)
        on source.said ->> 'id' = cited.id
    ) as named on true
    where spoken.line ->> 'id' = asked.line ->> 'lineId'
      and coalesce(asked.line ->> 'text', spoken.line ->> 'text') = spoken.line ->> 'text'
  ) as line;
  if found_lines is null or pg_catalog.jsonb_array_length(found_lines) <> asked_count then
    raise check_violation using message = 'each line must stand in the published protocol, letter for letter',
      schema = 'public', table = 'urgegpt_protocols', constraint = 'urgegpt_protocols_quotations_exact';
  end if;
  new.quotations := found_lines;
  new.sources := array(
    select distinct pg_catalog.left(one.line ->> 'source', 1000)
    from pg_catalog.jsonb_array_elements(found_lines) as one(line)
    where one.line ->> 'source' <> '' order by 1 limit 50
  );
  return new;
end
$$;
comment on function private.freeze_quotations() is
  'Copie dans un protocole gardé les lignes désignées, telles que le référentiel publié les dit, ou refuse.';
revoke execute on function private.freeze_quotations() from public;

create trigger urgegpt_protocols_freeze before insert on public.urgegpt_protocols
  for each row execute function private.freeze_quotations();

-- Frozen: whoever wants other lines keeps others.
revoke update (query, protocol, sources) on table public.urgegpt_protocols from authenticated;
grant insert (quotations) on table public.urgegpt_protocols to authenticated;

create table public.saved_protocol_notes (
  saved_id uuid not null,
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  note text not null default ''
    constraint saved_protocol_notes_note_length check (char_length(note) <= 4000)
    constraint saved_protocol_notes_note_characters check (note !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  tags text[] not null default '{}'
    constraint saved_protocol_notes_tags_size check (cardinality(tags) <= 10)
    constraint saved_protocol_notes_tags_length check (octet_length(tags::text) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Both: whoever it is shared with must not learn from a conflict that its owner noted something.
  primary key (saved_id, user_id),
  constraint saved_protocol_notes_saved_owner foreign key (saved_id, user_id)
    references public.urgegpt_protocols (id, user_id) on delete cascade
);
alter table public.saved_protocol_notes enable row level security;

comment on table public.saved_protocol_notes is 'But : note et étiquettes personnelles posées sur un protocole gardé.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : la personne seule, même si elle partage le protocole gardé.
Conservation : tant que le protocole gardé existe.';
comment on column public.saved_protocol_notes.saved_id is 'Protocole gardé.';
comment on column public.saved_protocol_notes.user_id is 'Personne qui l’a gardé et qui annote.';
comment on column public.saved_protocol_notes.note is 'Note personnelle.';
comment on column public.saved_protocol_notes.tags is 'Étiquettes, 10 au plus.';
comment on column public.saved_protocol_notes.created_at is 'Date de la première note.';
comment on column public.saved_protocol_notes.updated_at is 'Date de dernière modification.';

create index saved_protocol_notes_user_index on public.saved_protocol_notes (user_id, created_at desc, saved_id desc);

create trigger saved_protocol_notes_touch before update on public.saved_protocol_notes
  for each row execute function private.touch_updated_at();

revoke all on table public.saved_protocol_notes from public, anon, authenticated, service_role;
grant select on table public.saved_protocol_notes to authenticated;
grant insert (saved_id, user_id, note, tags) on table public.saved_protocol_notes to authenticated;
grant update (note, tags) on table public.saved_protocol_notes to authenticated;
grant delete on table public.saved_protocol_notes to authenticated;

create policy saved_protocol_notes_select_owner on public.saved_protocol_notes for select to authenticated
  using (user_id = (select auth.uid()));
create policy saved_protocol_notes_insert_owner on public.saved_protocol_notes for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy saved_protocol_notes_update_owner on public.saved_protocol_notes for update to authenticated
  using (user_id = (select auth.uid()));
create policy saved_protocol_notes_delete_owner on public.saved_protocol_notes for delete to authenticated
  using (user_id = (select auth.uid()));

-- Raised rights: that a version was recalled is for everybody who kept a line of it, also once a newer one replaced it.
create function private.recalled_versions()
returns table (slug text, version integer, recall_reason text)
language sql stable security definer rows 5 set search_path = '' as $$
  select distinct protocol.slug, logged.version, logged.recall_reason
  from public.urgent_protocol_versions as logged
  join public.urgent_protocols as protocol on protocol.id = logged.protocol_id
  where logged.status = 'recalled' and logged.recall_reason is not null and protocol.slug is not null
$$;
comment on function private.recalled_versions() is 'Versions rappelées, avec la raison, même remplacées depuis ; jamais leur texte.';
revoke execute on function private.recalled_versions() from public;
grant execute on function private.recalled_versions() to authenticated;
