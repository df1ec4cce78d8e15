-- The emergency reference: structured protocols that come with the project or are written here, signed, with their history.

alter table public.urgent_protocols
  add column slug text
    constraint urgent_protocols_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 60),
  add column structure jsonb
    constraint urgent_protocols_structure_shape check (jsonb_typeof(structure) = 'object')
    constraint urgent_protocols_structure_size check (octet_length(structure::text) <= 200000),
  add column clinical_review text not null default 'required'
    constraint urgent_protocols_clinical_review_list check (clinical_review in ('required', 'done')),
  add column origin text not null default 'instance'
    constraint urgent_protocols_origin_list check (origin in ('shipped', 'instance')),
  add column submitted_at timestamptz,
  add column recalled_at timestamptz,
  add column recall_reason text
    constraint urgent_protocols_recall_reason_length check (char_length(recall_reason) <= 500 and btrim(recall_reason) <> '')
    constraint urgent_protocols_recall_reason_characters check (recall_reason !~ '[\u0001-\u001F\u007F]'),
  add column signature text
    constraint urgent_protocols_signature_format check (signature ~ '^[A-Za-z0-9_-]{86}$'),
  add column signing_key text
    constraint urgent_protocols_signing_key_format check (signing_key ~ '^[A-Za-z0-9_-]{43}$'),
  add column content_hash text,
  add constraint urgent_protocols_structure_of_its_slug
    check (structure ->> 'slug' is not distinct from slug),
  add constraint urgent_protocols_recall_reason_when_recalled
    check (status <> 'recalled' or slug is null or (recalled_at is not null and recall_reason is not null)),
  drop constraint urgent_protocols_approved_at_when_published,
  add constraint urgent_protocols_approved_at_when_published
    check (status = 'draft' or approved_at is not null or (origin = 'shipped' and clinical_review = 'required'));

comment on column public.urgent_protocols.slug is 'Nom stable du sujet ; vide pour un texte libre.';
comment on column public.urgent_protocols.structure is 'Le protocole ligne par ligne, avec les sources de chacune ; content en est le texte.';
comment on column public.urgent_protocols.clinical_review is 'Relecture par un clinicien d’ici : required (à faire) ou done (faite).';
comment on column public.urgent_protocols.origin is 'D’où il vient : shipped (livré avec le projet) ou instance (écrit ou importé ici).';
comment on column public.urgent_protocols.submitted_at is 'Date à laquelle l’auteur a soumis son brouillon à l’approbation.';
comment on column public.urgent_protocols.recalled_at is 'Date du rappel.';
comment on column public.urgent_protocols.recall_reason is 'Raison du rappel, montrée à tous.';
comment on column public.urgent_protocols.signature is 'Signature Ed25519 de la version publiée.';
comment on column public.urgent_protocols.signing_key is 'Clé publique qui vérifie la signature.';
comment on column public.urgent_protocols.content_hash is 'Empreinte écrite par le chargement du catalogue ; vide si une personne a écrit la ligne.';

create unique index urgent_protocols_published_slug_unique on public.urgent_protocols (slug) where status <> 'draft';

create or replace function private.guard_urgent_protocol() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  if not pg_catalog.row_security_active(tg_relid) then
    return new; -- the catalogue, an import or an approval, not a person
  end if;
  if old.author_id = auth.uid() then
    if (new.title, new.category, new.content, new.sources, new.review_on, new.structure)
      is distinct from (old.title, old.category, old.content, old.sources, old.review_on, old.structure)
    then
      new.submitted_at := null; -- what is approved is what was submitted
    end if;
    return new;
  end if;
  if (new.title, new.category, new.content, new.sources, new.review_on, new.structure, new.submitted_at)
    is distinct from (old.title, old.category, old.content, old.sources, old.review_on, old.structure, old.submitted_at)
  then
    raise insufficient_privilege using message = 'only its author edits a draft protocol', schema = 'public',
      table = 'urgent_protocols', constraint = 'urgent_protocols_content_author_only';
  end if;
  if new.status = 'published' then
    if new.slug is not null then
      raise insufficient_privilege using message = 'a structured protocol is published with its signature', schema = 'public',
        table = 'urgent_protocols', constraint = 'urgent_protocols_signed_approval_only';
    end if;
    new.approved_by := auth.uid();
    new.approved_at := now();
  end if;
  return new;
end
$$;
comment on function private.guard_urgent_protocol() is
  'L’auteur modifie son brouillon ; une autre personne l’approuve, sans le modifier ; un protocole structuré se publie signé.';

grant insert (slug, structure) on table public.urgent_protocols to authenticated;
grant update (structure, submitted_at) on table public.urgent_protocols to authenticated;

create table public.urgent_protocol_versions (
  id uuid primary key default gen_random_uuid(),
  protocol_id uuid not null references public.urgent_protocols (id) on delete cascade,
  version integer not null
    constraint urgent_protocol_versions_version_range check (version between 1 and 10000),
  status text not null
    constraint urgent_protocol_versions_status_list check (status in ('published', 'recalled')),
  clinical_review text not null
    constraint urgent_protocol_versions_clinical_review_list check (clinical_review in ('required', 'done')),
  origin text not null
    constraint urgent_protocol_versions_origin_list check (origin in ('shipped', 'instance')),
  structure jsonb not null
    constraint urgent_protocol_versions_structure_shape check (jsonb_typeof(structure) = 'object')
    constraint urgent_protocol_versions_structure_size check (octet_length(structure::text) <= 200000),
  author_id uuid references public.profiles (id) on delete set null,
  approved_by uuid references public.profiles (id) on delete set null,
  approved_at timestamptz,
  recall_reason text
    constraint urgent_protocol_versions_recall_reason_length check (char_length(recall_reason) <= 500 and btrim(recall_reason) <> ''),
  signature text
    constraint urgent_protocol_versions_signature_format check (signature ~ '^[A-Za-z0-9_-]{86}$'),
  signing_key text
    constraint urgent_protocol_versions_signing_key_format check (signing_key ~ '^[A-Za-z0-9_-]{43}$'),
  created_at timestamptz not null default clock_timestamp()
);
alter table public.urgent_protocol_versions enable row level security;

comment on table public.urgent_protocol_versions is 'But : journal du référentiel d’urgence, une ligne par version publiée, relue ou rappelée.
Base légale : aucune donnée personnelle de santé ; intérêt légitime (RGPD art. 6.1.f) pour la trace de l’auteur.
Qui voit : qui voit le protocole : tout le monde tant qu’il est publié, les cliniciens, enseignants et administrateurs ensuite.
Conservation : tant que le protocole existe.';
comment on column public.urgent_protocol_versions.id is 'Identifiant de la ligne du journal.';
comment on column public.urgent_protocol_versions.protocol_id is 'Protocole.';
comment on column public.urgent_protocol_versions.version is 'Numéro de version.';
comment on column public.urgent_protocol_versions.status is 'État donné : published ou recalled.';
comment on column public.urgent_protocol_versions.clinical_review is 'Relecture par un clinicien d’ici : required ou done.';
comment on column public.urgent_protocol_versions.origin is 'D’où vient cette version : shipped ou instance.';
comment on column public.urgent_protocol_versions.structure is 'Le protocole, ligne par ligne, dans cette version.';
comment on column public.urgent_protocol_versions.author_id is 'Auteur ; vide si son compte est effacé, ou si la version est livrée.';
comment on column public.urgent_protocol_versions.approved_by is 'Clinicien qui a approuvé ; vide si son compte est effacé.';
comment on column public.urgent_protocol_versions.approved_at is 'Date de l’approbation.';
comment on column public.urgent_protocol_versions.recall_reason is 'Raison du rappel.';
comment on column public.urgent_protocol_versions.signature is 'Signature de cette version.';
comment on column public.urgent_protocol_versions.signing_key is 'Clé publique qui vérifie la signature.';
comment on column public.urgent_protocol_versions.created_at is 'Date de la ligne.';

create index urgent_protocol_versions_protocol_index on public.urgent_protocol_versions (protocol_id, created_at desc, id desc);
create index urgent_protocol_versions_author_index on public.urgent_protocol_versions (author_id);
create index urgent_protocol_versions_approved_by_index on public.urgent_protocol_versions (approved_by);
create index urgent_protocol_versions_created_at_index on public.urgent_protocol_versions (created_at desc, id desc);

-- Raised rights: nobody writes the log, whoever changes the protocol.
create function private.log_protocol_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and (new.status, new.version, new.clinical_review, new.structure, new.recall_reason)
    is not distinct from (old.status, old.version, old.clinical_review, old.structure, old.recall_reason)
  then
    -- Only the signature came, or another key signed: the same version. A catalogue is signed after it was loaded.
    update public.urgent_protocol_versions set signature = new.signature, signing_key = new.signing_key
    where id = (
      select id from public.urgent_protocol_versions where protocol_id = new.id order by created_at desc, id desc limit 1
    ) and (signature, signing_key) is distinct from (new.signature, new.signing_key);
    return null;
  end if;
  insert into public.urgent_protocol_versions (
    protocol_id, version, status, clinical_review, origin, structure, author_id, approved_by, approved_at,
    recall_reason, signature, signing_key
  ) values (
    new.id, new.version, new.status, new.clinical_review, new.origin, new.structure, new.author_id, new.approved_by,
    new.approved_at, new.recall_reason, new.signature, new.signing_key
  );
  return null;
end
$$;
comment on function private.log_protocol_version() is 'Inscrit au journal chaque version publiée, relue ou rappelée.';
revoke execute on function private.log_protocol_version() from public;

create trigger urgent_protocols_log after insert or update on public.urgent_protocols
  for each row when (new.slug is not null and new.status <> 'draft')
  execute function private.log_protocol_version();

revoke all on table public.urgent_protocol_versions from public, anon, authenticated, service_role;
grant select on table public.urgent_protocol_versions to anon, authenticated;

create policy urgent_protocol_versions_select_with_protocol on public.urgent_protocol_versions
  for select to anon, authenticated
  using (exists (select from public.urgent_protocols as protocol where protocol.id = protocol_id));

-- Raised rights: what is published is not written by persons, only through these, which keep the rule of two persons.
-- The server makes the signature beforehand, over exactly what is written here.
create function private.publish_urgent_protocol(draft_id uuid, instant timestamptz, sealed text, sealed_with text)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  draft public.urgent_protocols;
  current public.urgent_protocols;
  next_version integer;
begin
  select * into draft from public.urgent_protocols where id = draft_id and status = 'draft' for update;
  if private.account_role() is distinct from 'clinician' or draft.id is null or draft.slug is null
    or draft.submitted_at is null or draft.author_id = auth.uid() or abs(extract(epoch from instant - now())) > 300
  then
    raise insufficient_privilege using message = 'a second clinician approves what was submitted', schema = 'public',
      table = 'urgent_protocols', constraint = 'urgent_protocols_second_clinician_approves';
  end if;
  next_version := (draft.structure ->> 'version')::integer;
  select * into current from public.urgent_protocols where slug = draft.slug and status <> 'draft' for update;
  if next_version is distinct from coalesce(current.version, 0) + 1 then
    raise unique_violation using message = 'another version came first', schema = 'public',
      table = 'urgent_protocols', constraint = 'urgent_protocols_version_follows';
  end if;
  if current.id is null then
    update public.urgent_protocols set
      status = 'published', version = next_version, clinical_review = 'done', origin = 'instance',
      structure = pg_catalog.jsonb_set(structure, '{clinicalReview}', '"done"'),
      approved_by = auth.uid(), approved_at = instant, signature = sealed, signing_key = sealed_with
    where id = draft.id;
    return draft.id;
  end if;
  delete from public.urgent_protocols where id = draft.id;
  update public.urgent_protocols set
    title = draft.title, category = draft.category, content = draft.content, sources = draft.sources,
    structure = pg_catalog.jsonb_set(draft.structure, '{clinicalReview}', '"done"'), review_on = draft.review_on,
    status = 'published', version = next_version, clinical_review = 'done', origin = 'instance',
    author_id = draft.author_id, submitted_at = draft.submitted_at, approved_by = auth.uid(), approved_at = instant,
    recalled_at = null, recall_reason = null, signature = sealed, signing_key = sealed_with
  where id = current.id;
  return current.id;
end
$$;
comment on function private.publish_urgent_protocol(uuid, timestamptz, text, text) is
  'Approuve un brouillon soumis par une autre personne et le publie, signé, à la place de la version précédente.';

create function private.review_urgent_protocol(protocol_id uuid, instant timestamptz, sealed text, sealed_with text)
returns void language plpgsql security definer set search_path = '' as $$
begin
  update public.urgent_protocols set
    clinical_review = 'done', structure = pg_catalog.jsonb_set(structure, '{clinicalReview}', '"done"'),
    approved_by = auth.uid(), approved_at = instant, signature = sealed, signing_key = sealed_with
  where id = protocol_id and status = 'published' and slug is not null and clinical_review = 'required'
    and private.account_role() = 'clinician' and abs(extract(epoch from instant - now())) <= 300;
  if not found then
    raise insufficient_privilege using message = 'a clinician reviews a published protocol', schema = 'public',
      table = 'urgent_protocols', constraint = 'urgent_protocols_clinician_reviews';
  end if;
end
$$;
comment on function private.review_urgent_protocol(uuid, timestamptz, text, text) is
  'Marque relu, par un clinicien d’ici, un protocole livré ou importé.';

create function private.recall_urgent_protocol(
  protocol_id uuid, instant timestamptz, reason text, sealed text, sealed_with text
) returns void language plpgsql security definer set search_path = '' as $$
begin
  update public.urgent_protocols set
    status = 'recalled', recalled_at = instant, recall_reason = reason, signature = sealed, signing_key = sealed_with
  where id = protocol_id and status = 'published' and slug is not null
    and private.account_role() in ('clinician', 'admin') and abs(extract(epoch from instant - now())) <= 300;
  if not found then
    raise insufficient_privilege using message = 'a clinician or an administrator recalls a published protocol',
      schema = 'public', table = 'urgent_protocols', constraint = 'urgent_protocols_clinician_recalls';
  end if;
end
$$;
comment on function private.recall_urgent_protocol(uuid, timestamptz, text, text, text) is
  'Rappelle un protocole publié, avec une raison que tout le monde lit.';

-- Raised rights: a recalled protocol is hidden, that it was recalled and why is not.
create function private.recalled_protocols()
returns table (slug text, version integer, recalled_at timestamptz, recall_reason text)
language sql stable security definer rows 5 set search_path = '' as $$
  select protocol.slug, protocol.version, protocol.recalled_at, protocol.recall_reason
  from public.urgent_protocols as protocol
  where protocol.status = 'recalled' and protocol.slug is not null
  order by protocol.recalled_at desc, protocol.slug
$$;
comment on function private.recalled_protocols() is 'Protocoles rappelés, avec la raison ; jamais leur texte.';

revoke execute on function private.publish_urgent_protocol(uuid, timestamptz, text, text) from public;
revoke execute on function private.review_urgent_protocol(uuid, timestamptz, text, text) from public;
revoke execute on function private.recall_urgent_protocol(uuid, timestamptz, text, text, text) from public;
revoke execute on function private.recalled_protocols() from public;
grant execute on function private.publish_urgent_protocol(uuid, timestamptz, text, text) to authenticated;
grant execute on function private.review_urgent_protocol(uuid, timestamptz, text, text) to authenticated;
grant execute on function private.recall_urgent_protocol(uuid, timestamptz, text, text, text) to authenticated;
grant execute on function private.recalled_protocols() to anon, authenticated;
