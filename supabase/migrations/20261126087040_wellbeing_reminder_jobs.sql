-- What background work may learn and do for reminders: four doors, none wider than its work. The role of jobs reads
-- none of the tables behind them: it sees hours, yes or no, and never a name, a note, a mood or a journal.

-- What a plan depends on has changed: it is to be worked out again.
create function private.forget_reminder_plans() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.reminder_settings set planned_until = null, plan_changed_at = clock_timestamp()
  where user_id in (select changed.user_id from changed);
  return null;
end
$$;
comment on function private.forget_reminder_plans() is
  'Fait recalculer les rappels des personnes dont un rituel ou une garde vient de changer.';
revoke execute on function private.forget_reminder_plans() from public;

create trigger rituals_plan_inserted after insert on public.rituals
  referencing new table as changed for each statement execute function private.forget_reminder_plans();
create trigger rituals_plan_updated after update on public.rituals
  referencing new table as changed for each statement execute function private.forget_reminder_plans();
create trigger rituals_plan_deleted after delete on public.rituals
  referencing old table as changed for each statement execute function private.forget_reminder_plans();
create trigger shifts_plan_inserted after insert on public.shifts
  referencing new table as changed for each statement execute function private.forget_reminder_plans();
create trigger shifts_plan_deleted after delete on public.shifts
  referencing old table as changed for each statement execute function private.forget_reminder_plans();

-- What was told of a ritual goes with it: its name stood there.
create function private.forget_ritual_notifications() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.notifications as told using gone
  where told.user_id = gone.user_id and told.type = 'wellbeing.ritual'
    and told.metadata ->> 'ritual_id' = gone.id::text;
  return null;
end
$$;
comment on function private.forget_ritual_notifications() is 'Efface les notifications d’un rituel effacé.';
revoke execute on function private.forget_ritual_notifications() from public;

create trigger rituals_told_deleted after delete on public.rituals
  referencing old table as gone for each statement execute function private.forget_ritual_notifications();

-- « Doing well »: the last three unexpired check-ins of the past week, or the last two when there are no more, are all
-- pleasant (valence of 60 and above), and the newest is less than three days old. Without two of them, nobody knows.
create function private.is_doing_well(person uuid, moment timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
  select count(*) >= 2 and bool_and(valence >= 60) and max(created_at) > moment - interval '3 days'
  from (
    select (metadata -> 'valence')::numeric as valence, created_at
    from public.clinical_signals
    where user_id = person and created_at <= moment and created_at > moment - interval '7 days'
      and expires_at > moment and metadata ? 'valence'
    order by created_at desc, id desc
    limit 3
  ) as recent
$$;
comment on function private.is_doing_well(uuid, timestamptz) is
  'Oui ou non, d’après les derniers points non expirés ; sans deux points au moins, non.';
revoke execute on function private.is_doing_well(uuid, timestamptz) from public;

-- Persons whose agreement to reminders stands, by the version of the text shown today.
create function private.reminded_persons(consent_version text) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select consents.user_id
  from public.consents join public.accounts on accounts.id = consents.user_id and accounts.status = 'active'
  where purpose = 'reminders' and withdrawn_at is null and text_version = consent_version
$$;
comment on function private.reminded_persons(text) is 'Personnes dont l’accord aux rappels vaut aujourd’hui.';
revoke execute on function private.reminded_persons(text) from public;

create function private.stale_reminder_plans(moment timestamptz, consent_version text, most integer)
returns table (person uuid, changed_at text, rituals jsonb, shifts jsonb)
language sql volatile security definer set search_path = '' as $$
  -- Whoever agreed and chose no limits has the usual ones.
  insert into public.reminder_settings (user_id)
  select private.reminded_persons(consent_version) on conflict do nothing;

  select settings.user_id, settings.plan_changed_at::text,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', ritual.id, 'frequency', ritual.frequency, 'recurrence', ritual.recurrence, 'at_time', ritual.at_time,
        'week_day', ritual.week_day, 'minutes_after_shift', ritual.minutes_after_shift,
        'time_zone', ritual.time_zone, 'ends_on', ritual.ends_on, 'ends_after', ritual.ends_after,
        'is_paused', ritual.is_paused, 'paused_until', ritual.paused_until, 'created_at', ritual.created_at))
      from (
        select * from public.rituals where rituals.user_id = settings.user_id
        order by created_at desc, id desc limit 50
      ) as ritual
    ), '[]'),
    coalesce((
      select jsonb_agg(jsonb_build_object('kind', kind, 'starts_at', starts_at, 'ends_at', ends_at))
      from public.shifts
      where shifts.user_id = settings.user_id and starts_at < moment + interval '10 days'
    ), '[]')
  from public.reminder_settings as settings
  where settings.user_id in (select private.reminded_persons(consent_version))
    and (settings.planned_until is null or settings.planned_until < moment + interval '1 day')
  order by settings.planned_until nulls first
  limit most
$$;
comment on function private.stale_reminder_plans(timestamptz, text, integer) is
  'Horaires (sans noms ni notes) des personnes dont les rappels sont à calculer.';

create function private.keep_reminder_plans(moment timestamptz, plans jsonb) returns integer
language sql security definer set search_path = '' as $$
  with fresh as materialized (
    select plan.person, plan.until, plan.times
    from jsonb_to_recordset(plans) as plan (person uuid, changed_at text, until timestamptz, times jsonb)
    join public.reminder_settings as settings
      -- Worked out from what has changed meanwhile: the next run does it again.
      on settings.user_id = plan.person and settings.plan_changed_at = plan.changed_at::timestamptz
  ), wanted as materialized (
    select fresh.person, ritual.id as ritual_id, time.due_at
    from fresh
    cross join jsonb_to_recordset(fresh.times) as time (ritual_id uuid, due_at timestamptz)
    join public.rituals as ritual on ritual.id = time.ritual_id and ritual.user_id = fresh.person
  ), gone as (
    delete from public.reminders as reminder using fresh
    where reminder.user_id = fresh.person and reminder.outcome = 'planned' and reminder.due_at > moment
      and not exists (
        select from wanted
        where wanted.person = reminder.user_id and wanted.ritual_id = reminder.ritual_id
          and wanted.due_at = reminder.due_at
      )
  ), added as (
    insert into public.reminders (user_id, ritual_id, due_at, expires_at)
    select person, ritual_id, due_at, due_at + interval '30 days' from wanted
    on conflict do nothing
  ), dated as (
    update public.reminder_settings as settings set planned_until = fresh.until
    from fresh where settings.user_id = fresh.person
    returning 1
  )
  select count(*)::integer from dated
$$;
comment on function private.keep_reminder_plans(timestamptz, jsonb) is
  'Remplace les moments à venir des personnes dont le calcul est à jour.';

create function private.due_reminders(moment timestamptz, consent_version text)
returns table (
  id uuid, person uuid, due_at timestamptz, settings jsonb, is_on_shift boolean,
  done_at timestamptz, is_doing_well boolean, history jsonb
)
language sql stable security definer set search_path = '' as $$
  select reminder.id, reminder.user_id, reminder.due_at,
    jsonb_build_object(
      'weekly_cap', settings.weekly_cap, 'quiet_from', settings.quiet_from, 'quiet_until', settings.quiet_until,
      'time_zone', settings.time_zone, 'paused_until', settings.paused_until, 'less_since', settings.less_since,
      'less_until', settings.less_until, 'less_level', settings.less_level),
    exists (
      select from public.shifts
      where shifts.user_id = reminder.user_id and kind in ('garde', 'conges')
        and starts_at <= moment and ends_at > moment
    ),
    (
      select max(ritual_events.created_at) from public.ritual_events
      where ritual_events.user_id = reminder.user_id and ritual_events.ritual_id = reminder.ritual_id
        and ritual_events.created_at <= moment and ritual_events.created_at > moment - interval '1 day'
    ),
    private.is_doing_well(reminder.user_id, moment),
    coalesce((
      select jsonb_agg(jsonb_build_object('outcome', past.outcome, 'at', past.decided_at))
      from public.reminders as past
      where past.user_id = reminder.user_id and past.outcome in ('sent', 'less')
        and past.decided_at > moment - interval '15 days'
    ), '[]')
  from public.reminders as reminder
  join public.reminder_settings as settings on settings.user_id = reminder.user_id
  where reminder.outcome = 'planned' and reminder.ritual_id is not null
    -- The queue wakes each minute: half of it early, half of it late, is never a minute off.
    and reminder.due_at <= moment + interval '30 seconds'
    and reminder.user_id in (select private.reminded_persons(consent_version))
  order by reminder.due_at
  limit 5000
$$;
comment on function private.due_reminders(timestamptz, text) is
  'Rappels dont le moment est venu, avec de quoi décider : réglages, passé récent, et oui ou non pour le reste.';

create function private.settle_reminders(moment timestamptz, decisions jsonb, sentence text) returns integer
language sql security definer set search_path = '' as $$
  with settled as (
    update public.reminders as reminder set outcome = decision.outcome, decided_at = moment
    from jsonb_to_recordset(decisions) as decision (id uuid, outcome text)
    where reminder.id = decision.id and reminder.outcome = 'planned' and decision.outcome <> 'planned'
    returning reminder.user_id, reminder.ritual_id, reminder.outcome
  ), told as (
    insert into public.notifications
      (user_id, type, title, message, category, priority, action_link, metadata, delivered_at, expires_at)
    select settled.user_id, 'wellbeing.ritual', ritual.name, sentence, 'ritual', 'low', '/bien-etre/rituels',
      jsonb_build_object('ritual_id', settled.ritual_id), moment, now() + interval '1 day'
    from settled join public.rituals as ritual on ritual.id = settled.ritual_id
    where settled.outcome = 'sent'
    returning 1
  )
  select count(*)::integer from told
$$;
comment on function private.settle_reminders(timestamptz, jsonb, text) is
  'Garde ce qui a été décidé, une seule fois par rappel, et prévient la personne dans l’application quand il part.';

revoke execute on function
  private.stale_reminder_plans(timestamptz, text, integer),
  private.keep_reminder_plans(timestamptz, jsonb),
  private.due_reminders(timestamptz, text),
  private.settle_reminders(timestamptz, jsonb, text)
from public;
grant execute on function
  private.stale_reminder_plans(timestamptz, text, integer),
  private.keep_reminder_plans(timestamptz, jsonb),
  private.due_reminders(timestamptz, text),
  private.settle_reminders(timestamptz, jsonb, text)
to hygie_jobs;
