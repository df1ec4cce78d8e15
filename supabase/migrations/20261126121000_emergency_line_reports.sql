-- What a reader says is wrong with a line of a protocol, for those who write protocols.

create table public.protocol_line_reports (
  id uuid primary key default gen_random_uuid(),
  user_id uuid default auth.uid() references public.profiles (id) on delete set null,
  slug text not null
    constraint protocol_line_reports_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 60),
  read_version integer not null
    constraint protocol_line_reports_read_version_range check (read_version between 1 and 10000),
  line_id text not null
    constraint protocol_line_reports_line_id_format check (line_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(line_id) <= 60),
  line text not null
    constraint protocol_line_reports_line_length check (char_length(line) <= 600 and btrim(line) <> '')
    constraint protocol_line_reports_line_characters check (line !~ '[\u0001-\u001F\u007F]'),
  fault text not null
    constraint protocol_line_reports_fault_length check (char_length(fault) <= 1000 and btrim(fault) <> '')
    constraint protocol_line_reports_fault_characters check (fault !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  created_at timestamptz not null default now(),
  handled_at timestamptz
    constraint protocol_line_reports_handled_at_after_creation check (handled_at >= created_at)
);
alter table public.protocol_line_reports enable row level security;

comment on table public.protocol_line_reports is 'But : erreur signalée par un lecteur sur une ligne d’un protocole.
Base légale : intérêt légitime, la justesse du référentiel (RGPD art. 6.1.f).
Qui voit : la personne qui signale, et ceux qui écrivent les protocoles (cliniciens, enseignants, administrateurs), sans le nom ni l’identifiant de cette personne.
Conservation : tant que la personne ne l’efface pas ; à l’effacement de son compte le signalement reste, sans elle.';
comment on column public.protocol_line_reports.id is 'Identifiant du signalement.';
comment on column public.protocol_line_reports.user_id is 'Personne qui signale, lue par personne d’autre que la base ; vide si son compte est effacé.';
comment on column public.protocol_line_reports.slug is 'Protocole.';
comment on column public.protocol_line_reports.read_version is 'Version lue.';
comment on column public.protocol_line_reports.line_id is 'Ligne signalée.';
comment on column public.protocol_line_reports.line is 'Texte de la ligne, telle que la personne l’a lue.';
comment on column public.protocol_line_reports.fault is 'Ce qui est faux, en ses mots.';
comment on column public.protocol_line_reports.created_at is 'Date du signalement.';
comment on column public.protocol_line_reports.handled_at is 'Date à laquelle un rédacteur l’a traité, donnée par la base ; vide tant qu’il est ouvert.';

create index protocol_line_reports_user_index on public.protocol_line_reports (user_id);
create index protocol_line_reports_created_at_index on public.protocol_line_reports (created_at desc, id desc);

create function private.date_line_report() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.handled_at is not null then
    new.handled_at := now();
  end if;
  return new;
end
$$;
comment on function private.date_line_report() is 'Date le traitement d’un signalement par l’horloge de la base.';
revoke execute on function private.date_line_report() from public;

create trigger protocol_line_reports_date before update on public.protocol_line_reports
  for each row execute function private.date_line_report();

revoke all on table public.protocol_line_reports from public, anon, authenticated, service_role;
grant select (id, slug, read_version, line_id, line, fault, created_at, handled_at)
  on table public.protocol_line_reports to authenticated;
grant insert (user_id, slug, read_version, line_id, line, fault) on table public.protocol_line_reports to authenticated;
grant update (handled_at) on table public.protocol_line_reports to authenticated;
grant delete on table public.protocol_line_reports to authenticated;

create policy protocol_line_reports_select_owner_or_expert on public.protocol_line_reports for select to authenticated
  using (user_id = (select auth.uid()) or (select private.account_role()) in ('clinician', 'teacher', 'admin'));
create policy protocol_line_reports_insert_owner on public.protocol_line_reports for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy protocol_line_reports_update_expert on public.protocol_line_reports for update to authenticated
  using ((select private.account_role()) in ('clinician', 'teacher', 'admin'));
create policy protocol_line_reports_delete_owner on public.protocol_line_reports for delete to authenticated
  using (user_id = (select auth.uid()));
