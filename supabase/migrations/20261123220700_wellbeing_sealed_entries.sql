-- Journal entries sealed in the person's browser: the server keeps what it cannot read.

create table public.sealed_entries (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  entry_key uuid not null,
  envelope jsonb not null
    constraint sealed_entries_envelope_object check (jsonb_typeof(envelope) = 'object')
    constraint sealed_entries_envelope_length check (octet_length(envelope::text) <= 131072),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sealed_entries_entry_key_once unique (user_id, entry_key)
);
alter table public.sealed_entries enable row level security;

comment on table public.sealed_entries is 'But : entrées de journal scellées (chiffrées) sur l’appareil de la personne ; le serveur ne peut pas les lire.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule, et seulement avec sa phrase secrète ; ni enseignant, ni modérateur, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.sealed_entries.id is 'Identifiant de la ligne.';
comment on column public.sealed_entries.user_id is 'Personne qui l’a écrite.';
comment on column public.sealed_entries.entry_key is 'Identifiant tiré au sort sur l’appareil, lié au chiffré : une enveloppe déplacée ne s’ouvre plus.';
comment on column public.sealed_entries.envelope is 'Enveloppe chiffrée : version, réglages Argon2id et sel, vecteur d’AES-256-GCM, chiffré.';
comment on column public.sealed_entries.created_at is 'Date d’arrivée sur le serveur.';
comment on column public.sealed_entries.updated_at is 'Date de dernière modification.';

create index sealed_entries_user_index on public.sealed_entries (user_id, created_at desc, id desc);

create trigger sealed_entries_touch before update on public.sealed_entries
  for each row execute function private.touch_updated_at();

create trigger sealed_entries_announce after insert or update or delete on public.sealed_entries
  for each row execute function private.announce_change('user_id');

revoke all on table public.sealed_entries from public, anon, authenticated, service_role;
grant select on table public.sealed_entries to authenticated;
grant insert (user_id, entry_key, envelope) on table public.sealed_entries to authenticated;
grant update (envelope) on table public.sealed_entries to authenticated;
grant delete on table public.sealed_entries to authenticated;

create policy sealed_entries_select_owner on public.sealed_entries for select to authenticated
  using (user_id = (select auth.uid()));
create policy sealed_entries_insert_owner on public.sealed_entries for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy sealed_entries_update_owner on public.sealed_entries for update to authenticated
  using (user_id = (select auth.uid()));
create policy sealed_entries_delete_owner on public.sealed_entries for delete to authenticated
  using (user_id = (select auth.uid()));
