-- A ritual may repeat as its person writes it, end on a day or after so many times, and be paused until a date.

alter table public.rituals
  drop constraint rituals_frequency_list,
  add constraint rituals_frequency_list check (
    frequency in ('daily', 'weekdays', 'weekly', 'monthly', 'after_shift', 'once', 'custom')
  ),
  add column recurrence text
    constraint rituals_recurrence_format check (
      recurrence ~ '^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]{3,10}=[A-Z0-9,+-]{1,80}){0,6}$'
    ),
  add column ends_on date,
  add column ends_after smallint
    constraint rituals_ends_after_range check (ends_after between 1 and 1000),
  add column paused_until timestamptz,
  add constraint rituals_recurrence_present check ((frequency = 'custom') = (recurrence is not null)),
  add constraint rituals_ends_on_or_after check (ends_on is null or ends_after is null);

comment on column public.rituals.frequency is
  'Fréquence : daily, weekdays, weekly, monthly, after_shift, once ou custom.';
comment on column public.rituals.recurrence is 'Règle RFC 5545 d’un rituel custom ; vide sinon.';
comment on column public.rituals.ends_on is 'Dernier jour, s’il y en a un.';
comment on column public.rituals.ends_after is 'Nombre de fois, s’il est limité.';
comment on column public.rituals.paused_until is 'Fin de la pause, quand elle a une date.';

grant insert (recurrence, ends_on, ends_after, paused_until) on table public.rituals to authenticated;
grant update (recurrence, ends_on, ends_after, paused_until) on table public.rituals to authenticated;
