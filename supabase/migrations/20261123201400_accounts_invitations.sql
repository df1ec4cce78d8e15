-- Invitations. The link's token is never stored, only its SHA-256; the seed's column stays, always empty.

create type public.invitation_status as enum ('pending', 'accepted', 'expired');
comment on type public.invitation_status is 'État d’une invitation : en attente, acceptée ou expirée.';

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  email text not null
    constraint invitations_email_format check (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and char_length(email) <= 254),
  role text not null default 'student'
    constraint invitations_role_list check (role in ('student', 'clinician', 'teacher', 'moderator', 'admin')),
  token text
    constraint invitations_token_never_stored check (token is null),
  status public.invitation_status not null default 'pending',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  accepted_at timestamptz,
  invited_by uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  token_hash text not null constraint invitations_token_hash_unique unique
    constraint invitations_token_hash_format check (token_hash ~ '^[0-9a-f]{64}$'),
  revoked_at timestamptz,
  constraint invitations_expires_at_after_creation check (expires_at > created_at and expires_at <= created_at + interval '31 days'),
  constraint invitations_accepted_at_with_status check ((status = 'accepted') = (accepted_at is not null))
);
alter table public.invitations enable row level security;

comment on table public.invitations is 'But : inviter une personne sur la plateforme avec un rôle.
Base légale : intérêt légitime de l’établissement (RGPD art. 6.1.f).
Qui voit : la personne qui invite et les administrateurs ; l’invité par son lien seulement.
Conservation : 7 jours pour répondre ; la trace est effacée un an après l’échéance.';
comment on column public.invitations.id is 'Identifiant de l’invitation.';
comment on column public.invitations.email is 'Adresse de la personne invitée.';
comment on column public.invitations.role is 'Rôle proposé.';
comment on column public.invitations.token is 'Toujours vide : le jeton n’est jamais gardé en clair.';
comment on column public.invitations.status is 'État : pending, accepted ou expired.';
comment on column public.invitations.created_at is 'Date de création.';
comment on column public.invitations.expires_at is 'Fin de validité.';
comment on column public.invitations.accepted_at is 'Date d’acceptation.';
comment on column public.invitations.invited_by is 'Personne qui invite.';
comment on column public.invitations.token_hash is 'Empreinte SHA-256 du jeton envoyé, en hexadécimal.';
comment on column public.invitations.revoked_at is 'Date de retrait par la personne qui invite.';

create unique index invitations_email_unique_pending on public.invitations (lower(email))
  where status = 'pending' and revoked_at is null;

create index invitations_invited_by_index on public.invitations (invited_by, created_at desc, id desc);
create index invitations_created_at_index on public.invitations (created_at desc, id desc);
create index invitations_expires_at_index on public.invitations (expires_at);

create trigger invitations_announce after insert or update or delete on public.invitations
  for each row execute function private.announce_change('invited_by');

revoke all on table public.invitations from public, anon, authenticated, service_role;
grant select (
  id, email, role, token, status, created_at, expires_at, accepted_at, invited_by, revoked_at
) on table public.invitations to authenticated;
grant select (id, status, expires_at) on table public.invitations to hygie_jobs;
grant insert (email, role, token_hash, invited_by) on table public.invitations to authenticated;
grant update (revoked_at) on table public.invitations to authenticated;
grant update (status) on table public.invitations to hygie_jobs;
grant delete on table public.invitations to authenticated, hygie_jobs;

create policy invitations_select_inviter_or_admin on public.invitations for select to authenticated
  using (invited_by = (select auth.uid()) or (select private.account_role()) = 'admin');
create policy invitations_insert_teacher_or_admin on public.invitations for insert to authenticated
  with check (
    invited_by = (select auth.uid())
    and (
      (select private.account_role()) = 'admin'
      or ((select private.account_role()) = 'teacher' and role in ('student', 'clinician'))
    )
  );
create policy invitations_update_inviter_or_admin on public.invitations for update to authenticated
  using ((invited_by = (select auth.uid()) or (select private.account_role()) = 'admin') and status = 'pending' and revoked_at is null)
  with check (revoked_at is not null);
create policy invitations_delete_inviter_or_admin on public.invitations for delete to authenticated
  using (invited_by = (select auth.uid()) or (select private.account_role()) = 'admin');
create policy invitations_select_jobs_overdue on public.invitations for select to hygie_jobs
  using (expires_at <= now());
create policy invitations_update_jobs_overdue on public.invitations for update to hygie_jobs
  using (expires_at <= now() and status = 'pending')
  with check (status = 'expired');
create policy invitations_delete_jobs_overdue on public.invitations for delete to hygie_jobs
  using (expires_at <= now() - interval '1 year');

-- Raised rights: the invitee may not read the table. An invitation made for another address says so, since whoever
-- holds the token already knows it exists. A role is only ever raised; the answer is the role the person now has.
create function private.accept_invitation(presented_hash text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations;
  account public.accounts;
  ladder constant text[] := array['student', 'clinician', 'teacher', 'moderator', 'admin'];
begin
  select * into account from public.accounts where id = auth.uid() and status = 'active';
  if not found then
    raise insufficient_privilege using message = 'no active account';
  end if;
  select * into invitation from public.invitations where token_hash = presented_hash for update;
  if not found or invitation.status <> 'pending' or invitation.revoked_at is not null
    or invitation.expires_at <= now()
  then
    raise check_violation using message = 'this invitation cannot be used', schema = 'public',
      table = 'invitations', constraint = 'invitations_token_hash_usable';
  end if;
  if lower(account.email) <> lower(invitation.email) then
    raise check_violation using message = 'this invitation is for another address', schema = 'public',
      table = 'invitations', constraint = 'invitations_email_addressee';
  end if;

  update public.invitations set status = 'accepted', accepted_at = now() where id = invitation.id;
  if array_position(ladder, account.role) >= array_position(ladder, invitation.role) then
    return account.role;
  end if;
  update public.accounts set role = invitation.role where id = account.id;
  return invitation.role;
end
$$;
comment on function private.accept_invitation(text) is
  'Accepte, pour la personne qui demande, l’invitation dont l’empreinte est donnée ; répond le rôle obtenu.';
revoke execute on function private.accept_invitation(text) from public;
grant execute on function private.accept_invitation(text) to authenticated;
