-- A second clinician may also say no to a draft, and why; and those who write protocols are told whose hands they are in.

alter table public.urgent_protocols
  add column refused_at timestamptz,
  add column refused_by uuid references public.profiles (id) on delete set null,
  add column refusal_reason text
    constraint urgent_protocols_refusal_reason_length check (char_length(refusal_reason) <= 500 and btrim(refusal_reason) <> '')
    constraint urgent_protocols_refusal_reason_characters check (refusal_reason !~ '[\u0001-\u001F\u007F]'),
  add constraint urgent_protocols_refusal_reason_when_refused
    check ((refused_at is null) = (refusal_reason is null)),
  add constraint urgent_protocols_refused_at_draft_only
    check (refused_at is null or (status = 'draft' and submitted_at is null));

comment on column public.urgent_protocols.refused_at is 'Date à laquelle un second clinicien a refusé ce brouillon ; vide dès qu’il est soumis de nouveau.';
comment on column public.urgent_protocols.refused_by is 'Clinicien qui a refusé ; vide si son compte est effacé.';
comment on column public.urgent_protocols.refusal_reason is 'Ce qui manque, dit à l’auteur et à ceux qui voient le brouillon.';

create index urgent_protocols_refused_by_index on public.urgent_protocols (refused_by);

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
    if new.submitted_at is not null then
      new.refused_at := null; -- what was refused was put right, or is asked again
      new.refused_by := null;
      new.refusal_reason := null;
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

-- Raised rights: a draft is its author's; of another person's, a second clinician writes the refusal and nothing else.
create function private.refuse_urgent_protocol(draft_id uuid, reason text)
returns void language plpgsql security definer set search_path = '' as $$
begin
  update public.urgent_protocols set
    submitted_at = null, refused_at = now(), refused_by = auth.uid(), refusal_reason = reason
  where id = draft_id and status = 'draft' and slug is not null and submitted_at is not null
    and author_id is distinct from auth.uid() and private.account_role() = 'clinician';
  if not found then
    raise insufficient_privilege using message = 'a second clinician refuses what was submitted', schema = 'public',
      table = 'urgent_protocols', constraint = 'urgent_protocols_second_clinician_refuses';
  end if;
end
$$;
comment on function private.refuse_urgent_protocol(uuid, text) is
  'Refuse un brouillon soumis par une autre personne, avec une raison ; son auteur peut le soumettre de nouveau.';

-- Raised rights: a profile is its owner's; of those who wrote, approved or refused a protocol, their peers read the name.
create function private.protocol_hand_name(person uuid)
returns text language sql stable security definer set search_path = '' as $$
  select profile.name from public.profiles as profile
  where profile.id = person
    and private.account_role() in ('clinician', 'teacher', 'admin')
    and (
      exists (select from public.urgent_protocols as protocol where person in (protocol.author_id, protocol.approved_by, protocol.refused_by))
      or exists (select from public.urgent_protocol_versions as version where person in (version.author_id, version.approved_by))
    )
$$;
comment on function private.protocol_hand_name(uuid) is
  'Nom de qui a écrit, approuvé ou refusé un protocole, pour ceux qui en écrivent ; vide pour tous les autres.';

revoke execute on function private.refuse_urgent_protocol(uuid, text) from public;
revoke execute on function private.protocol_hand_name(uuid) from public;
grant execute on function private.refuse_urgent_protocol(uuid, text) to authenticated;
grant execute on function private.protocol_hand_name(uuid) to anon, authenticated;
