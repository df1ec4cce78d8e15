-- Reminders that back off. A person chooses the limits; the server plans the times of their rituals, and decides at
-- each of them whether to stay silent.

create table public.reminder_settings (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  weekly_cap smallint not null default 5
    constraint reminder_settings_weekly_cap_range check (weekly_cap between 1 and 21),
  quiet_from text not null default '21:30'
    constraint reminder_settings_quiet_from_format check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_until text not null default '07:00'
    constraint reminder_settings_quiet_until_format check (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  time_zone text not null default 'Europe/Paris'
    constraint reminder_settings_time_zone_format check (time_zone ~ '^[A-Za-z0-9_+/-]{1,64}$'),
  paused_until timestamptz,
  less_since timestamptz,
  less_until timestamptz,
  less_level smallint not null default 0
    constraint reminder_settings_less_level_range check (less_level between 0 and 4),
  planned_until timestamptz,
  plan_changed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reminder_settings_user_id_once unique (user_id),
  constraint reminder_settings_less_until_after_since check (less_until > less_since)
);
alter table public.reminder_settings enable row level security;

comment on table public.reminder_settings is 'But : limites que la personne donne à ses rappels.
Base légale : consentement de la personne (RGPD art. 6.1.a), tenu dans consents sous reminders.
Qui voit : la personne seule ; ni enseignant, ni chef, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.reminder_settings.id is 'Identifiant des réglages.';
comment on column public.reminder_settings.user_id is 'Personne concernée ; une ligne au plus.';
comment on column public.reminder_settings.weekly_cap is 'Rappels au plus, sur sept jours glissants.';
comment on column public.reminder_settings.quiet_from is 'Début des heures calmes, heure locale HH:MM ; égal à la fin : aucune.';
comment on column public.reminder_settings.quiet_until is 'Fin des heures calmes, heure locale HH:MM.';
comment on column public.reminder_settings.time_zone is 'Fuseau (IANA) dans lequel les heures calmes se lisent.';
comment on column public.reminder_settings.paused_until is 'Fin de la pause de tous les rappels.';
comment on column public.reminder_settings.less_since is 'Moment du dernier « moins ».';
comment on column public.reminder_settings.less_until is 'Fin de l’effet du dernier « moins », 14 jours après.';
comment on column public.reminder_settings.less_level is 'Nombre de « moins » qui s’ajoutent : un rappel sur deux, sur quatre, sur huit, sur seize.';
comment on column public.reminder_settings.planned_until is 'Jusqu’où les moments sont calculés ; vide quand ils sont à recalculer.';
comment on column public.reminder_settings.plan_changed_at is 'Dernier changement de ce dont le calcul dépend.';
comment on column public.reminder_settings.created_at is 'Date de création.';
comment on column public.reminder_settings.updated_at is 'Date de dernière modification.';

create index reminder_settings_planned_until_index on public.reminder_settings (planned_until nulls first);

create trigger reminder_settings_touch before update of weekly_cap, quiet_from, quiet_until, time_zone, paused_until, less_until
  on public.reminder_settings for each row execute function private.touch_updated_at();
-- What only planning changes concerns no screen.
create trigger reminder_settings_announce
  after insert or delete or update of weekly_cap, quiet_from, quiet_until, time_zone, paused_until, less_until
  on public.reminder_settings for each row execute function private.announce_change('user_id');

revoke all on table public.reminder_settings from public, anon, authenticated, service_role;
grant select on table public.reminder_settings to authenticated;
grant insert (user_id, weekly_cap, quiet_from, quiet_until, time_zone, paused_until)
  on table public.reminder_settings to authenticated;
grant update (weekly_cap, quiet_from, quiet_until, time_zone, paused_until, less_since, less_until, less_level)
  on table public.reminder_settings to authenticated;
grant delete on table public.reminder_settings to authenticated;

create policy reminder_settings_select_owner on public.reminder_settings for select to authenticated
  using (user_id = (select auth.uid()));
create policy reminder_settings_insert_owner on public.reminder_settings for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy reminder_settings_update_owner on public.reminder_settings for update to authenticated
  using (user_id = (select auth.uid()));
create policy reminder_settings_delete_owner on public.reminder_settings for delete to authenticated
  using (user_id = (select auth.uid()));

create table public.reminders (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  ritual_id uuid,
  due_at timestamptz not null,
  outcome text not null default 'planned'
    constraint reminders_outcome_list check (
      outcome in ('planned', 'sent', 'less', 'cap', 'well', 'quiet', 'shift', 'done', 'paused', 'late')
    ),
  decided_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  -- One reminder for a ritual at a moment, however many servers plan it.
  constraint reminders_due_at_once unique (user_id, ritual_id, due_at),
  constraint reminders_decided_at_present check ((outcome = 'planned') = (decided_at is null)),
  constraint reminders_expires_at_range check (expires_at > due_at and expires_at <= due_at + interval '31 days'),
  -- A ritual that is erased leaves what was sent, without saying of what: the weekly limit counts it.
  constraint reminders_ritual_id_own foreign key (user_id, ritual_id)
    references public.rituals (user_id, id) on delete set null (ritual_id)
);
alter table public.reminders enable row level security;

comment on table public.reminders is 'But : moments prévus pour les rappels, et ce qui en a été décidé.
Base légale : consentement de la personne (RGPD art. 6.1.a), tenu dans consents sous reminders.
Qui voit : la personne seule ; ni enseignant, ni chef, ni administrateur.
Conservation : 30 jours après le moment (expires_at), puis effacé ; aussitôt avec le compte.';
comment on column public.reminders.id is 'Identifiant du rappel.';
comment on column public.reminders.user_id is 'Personne concernée.';
comment on column public.reminders.ritual_id is 'Rituel rappelé ; vide s’il a été effacé depuis.';
comment on column public.reminders.due_at is 'Moment calculé.';
comment on column public.reminders.outcome is
  'planned, sent, ou pourquoi il n’est pas parti : less, cap, well, quiet, shift, done, paused, late.';
comment on column public.reminders.decided_at is 'Moment de la décision.';
comment on column public.reminders.expires_at is 'Effacement prévu.';
comment on column public.reminders.created_at is 'Date du calcul.';

create index reminders_user_index on public.reminders (user_id, due_at desc, id desc);
create index reminders_due_at_index on public.reminders (due_at) where outcome = 'planned';
create index reminders_expires_at_index on public.reminders (expires_at);

revoke all on table public.reminders from public, anon, authenticated, service_role;
grant select on table public.reminders to authenticated;
grant select (id, expires_at) on table public.reminders to hygie_jobs;
grant delete on table public.reminders to authenticated, hygie_jobs;

create policy reminders_select_owner on public.reminders for select to authenticated
  using (user_id = (select auth.uid()) and expires_at > now());
create policy reminders_delete_owner on public.reminders for delete to authenticated
  using (user_id = (select auth.uid()));
create policy reminders_select_jobs_overdue on public.reminders for select to hygie_jobs
  using (expires_at <= now());
create policy reminders_delete_jobs_overdue on public.reminders for delete to hygie_jobs
  using (expires_at <= now());
