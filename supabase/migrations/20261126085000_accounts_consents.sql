-- What a person agreed to, under which wording, since when and until when.

create table public.consents (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  purpose text not null
    constraint consents_purpose_format check (purpose ~ '^[a-z][a-z_]{2,59}$'),
  text_version text not null
    constraint consents_text_version_format check (text_version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  granted_at timestamptz not null default now(),
  withdrawn_at timestamptz
    constraint consents_withdrawn_at_after_grant check (withdrawn_at >= granted_at)
);
alter table public.consents enable row level security;

comment on table public.consents is 'But : prouver ce que la personne a accepté, pour quel usage et sous quel texte, et le retrait quand il a eu lieu.
Base légale : obligation de pouvoir démontrer le consentement (RGPD art. 7.1 et 6.1.c).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : jusqu’à l’effacement du compte. Une ligne ne se réécrit ni ne s’efface ; un retrait la ferme.';
comment on column public.consents.id is 'Identifiant de l’accord.';
comment on column public.consents.user_id is 'Personne qui a donné l’accord.';
comment on column public.consents.purpose is 'Usage accepté, par son nom dans le contrat.';
comment on column public.consents.text_version is 'Version (date) du texte montré au moment de l’accord.';
comment on column public.consents.granted_at is 'Moment de l’accord, donné par la base.';
comment on column public.consents.withdrawn_at is 'Moment du retrait, donné par la base ; vide tant que l’accord vaut.';

-- At most one open agreement for a person and a purpose.
create unique index consents_purpose_open on public.consents (user_id, purpose) where withdrawn_at is null;
create index consents_user_index on public.consents (user_id, granted_at desc, id desc);

create function private.date_consent() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    -- Agreeing to a new wording closes the agreement to the old one. The policies are the caller's own.
    update public.consents set withdrawn_at = now()
    where user_id = new.user_id and purpose = new.purpose and text_version <> new.text_version
      and withdrawn_at is null;
  elsif new.withdrawn_at is not null then
    new.withdrawn_at := now();
  end if;
  return new;
end
$$;
comment on function private.date_consent() is
  'Date le retrait par l’horloge de la base, et ferme l’accord à un ancien texte quand le nouveau est accepté.';
revoke execute on function private.date_consent() from public;

create trigger consents_date before insert or update on public.consents
  for each row execute function private.date_consent();
create trigger consents_announce after insert or update or delete on public.consents
  for each row execute function private.announce_change('user_id');

revoke all on table public.consents from public, anon, authenticated, service_role;
grant select on table public.consents to authenticated;
grant insert (user_id, purpose, text_version) on table public.consents to authenticated;
grant update (withdrawn_at) on table public.consents to authenticated;

create policy consents_select_owner on public.consents for select to authenticated
  using (user_id = (select auth.uid()));
create policy consents_insert_owner on public.consents for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy consents_update_owner_open on public.consents for update to authenticated
  using (user_id = (select auth.uid()) and withdrawn_at is null)
  with check (withdrawn_at is not null);
