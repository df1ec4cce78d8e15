-- Rituals get a schedule that knows about shifts, a pause, and a record of their own.

alter table public.rituals
  add column at_time text not null default '08:00'
    constraint rituals_at_time_format check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column week_day text
    constraint rituals_week_day_list check (week_day in ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  add column minutes_after_shift smallint not null default 60
    constraint rituals_minutes_after_shift_range check (minutes_after_shift between 0 and 1440),
  add column time_zone text not null default 'Europe/Paris'
    constraint rituals_time_zone_format check (time_zone ~ '^[A-Za-z0-9_+/-]{1,64}$'),
  add column is_paused boolean not null default false,
  add constraint rituals_id_of_owner unique (user_id, id);

comment on column public.rituals.at_time is 'Heure locale du rituel, HH:MM.';
comment on column public.rituals.week_day is 'Jour d’un rituel hebdomadaire (MO à SU) ; sans objet sinon.';
comment on column public.rituals.minutes_after_shift is 'Délai après la fin d’une garde, en minutes, pour un rituel after_shift.';
comment on column public.rituals.time_zone is 'Fuseau (IANA) dans lequel l’heure se lit.';
comment on column public.rituals.is_paused is 'Vrai quand la personne a mis le rituel en pause.';

grant insert (at_time, week_day, minutes_after_shift, time_zone, is_paused) on table public.rituals to authenticated;
grant update (at_time, week_day, minutes_after_shift, time_zone, is_paused) on table public.rituals to authenticated;

create table public.ritual_events (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  ritual_id uuid not null,
  outcome text not null
    constraint ritual_events_outcome_list check (outcome in ('done', 'skipped')),
  created_at timestamptz not null default now(),
  -- Both columns: nobody records anything on another person's ritual.
  constraint ritual_events_ritual_id_own foreign key (user_id, ritual_id)
    references public.rituals (user_id, id) on delete cascade
);
alter table public.ritual_events enable row level security;

comment on table public.ritual_events is 'But : ce que la personne a fait ou passé de ses rituels.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : avec le rituel, jusqu’à sa suppression ou l’effacement du compte.';
comment on column public.ritual_events.id is 'Identifiant de la trace.';
comment on column public.ritual_events.user_id is 'Personne dont c’est le rituel.';
comment on column public.ritual_events.ritual_id is 'Rituel concerné.';
comment on column public.ritual_events.outcome is 'done : fait ; skipped : passé.';
comment on column public.ritual_events.created_at is 'Quand la personne l’a dit.';

create index ritual_events_user_index on public.ritual_events (user_id, created_at desc, id desc);
create index ritual_events_ritual_index on public.ritual_events (user_id, ritual_id);

create trigger ritual_events_announce after insert or delete on public.ritual_events
  for each row execute function private.announce_change('user_id');

revoke all on table public.ritual_events from public, anon, authenticated, service_role;
grant select on table public.ritual_events to authenticated;
grant insert (user_id, ritual_id, outcome) on table public.ritual_events to authenticated;
grant delete on table public.ritual_events to authenticated;

create policy ritual_events_select_owner on public.ritual_events for select to authenticated
  using (user_id = (select auth.uid()));
create policy ritual_events_insert_owner on public.ritual_events for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy ritual_events_delete_owner on public.ritual_events for delete to authenticated
  using (user_id = (select auth.uid()));

create table public.shifts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  kind text not null default 'garde'
    constraint shifts_kind_list check (kind in ('garde', 'repos')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint shifts_ends_at_after_start check (ends_at > starts_at and ends_at <= starts_at + interval '72 hours'),
  constraint shifts_starts_at_once unique (user_id, starts_at, ends_at, kind)
);
alter table public.shifts enable row level security;

comment on table public.shifts is 'But : gardes et repos de garde, pour que les rituels en tiennent compte.
Base légale : consentement de la personne (RGPD art. 6.1.a).
Qui voit : la personne seule ; ni enseignant, ni chef, ni administrateur.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.shifts.id is 'Identifiant de la garde ou du repos.';
comment on column public.shifts.user_id is 'Personne de garde.';
comment on column public.shifts.kind is 'garde, ou repos (de garde).';
comment on column public.shifts.starts_at is 'Début.';
comment on column public.shifts.ends_at is 'Fin, 72 heures après le début au plus.';
comment on column public.shifts.created_at is 'Date de saisie.';

create trigger shifts_announce after insert or delete on public.shifts
  for each row execute function private.announce_change('user_id');

revoke all on table public.shifts from public, anon, authenticated, service_role;
grant select on table public.shifts to authenticated;
grant insert (user_id, kind, starts_at, ends_at) on table public.shifts to authenticated;
grant delete on table public.shifts to authenticated;

create policy shifts_select_owner on public.shifts for select to authenticated
  using (user_id = (select auth.uid()));
create policy shifts_insert_owner on public.shifts for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy shifts_delete_owner on public.shifts for delete to authenticated
  using (user_id = (select auth.uid()));
