-- What a person felt before and after a gesture: rows of their own, so that they can be kept or erased apart from signals.

create table public.gesture_effects (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  -- A gesture withdrawn from the library can neither be proposed nor named any more: what was noted of it goes with it.
  slug text not null references public.micro_gestures (slug) on update cascade on delete cascade,
  before_valence real not null
    constraint gesture_effects_before_valence_range check (before_valence between 0 and 100),
  before_arousal real not null
    constraint gesture_effects_before_arousal_range check (before_arousal between 0 and 100),
  after_valence real not null
    constraint gesture_effects_after_valence_range check (after_valence between 0 and 100),
  after_arousal real not null
    constraint gesture_effects_after_arousal_range check (after_arousal between 0 and 100),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '365 days'
    constraint gesture_effects_expires_at_range check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
alter table public.gesture_effects enable row level security;

comment on table public.gesture_effects is 'But : ce que la personne a ressenti avant et après un geste, pour savoir ce qui l’aide.
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a) : la réponse est facultative, geste par geste.
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : un an, quelle que soit la durée choisie pour le point qui précède (la ligne a ses propres valeurs) ; invisible à la seconde de expires_at, effacé dans les 15 minutes ; effaçable à tout moment.';
comment on column public.gesture_effects.id is 'Identifiant de la ligne.';
comment on column public.gesture_effects.user_id is 'Personne qui a fait le geste.';
comment on column public.gesture_effects.slug is 'Geste de la bibliothèque.';
comment on column public.gesture_effects.before_valence is 'Agrément avant le geste, de 0 à 100.';
comment on column public.gesture_effects.before_arousal is 'Éveil avant le geste, de 0 à 100.';
comment on column public.gesture_effects.after_valence is 'Agrément après le geste, de 0 à 100.';
comment on column public.gesture_effects.after_arousal is 'Éveil après le geste, de 0 à 100.';
comment on column public.gesture_effects.created_at is 'Date de la réponse.';
comment on column public.gesture_effects.expires_at is 'Date d’expiration, un an après la réponse.';

create index gesture_effects_user_index on public.gesture_effects (user_id, created_at desc, id desc);
create index gesture_effects_slug_index on public.gesture_effects (slug);
create index gesture_effects_expires_at_index on public.gesture_effects (expires_at);

create trigger gesture_effects_announce after insert or delete on public.gesture_effects
  for each row execute function private.announce_change('user_id');

revoke all on table public.gesture_effects from public, anon, authenticated, service_role;
grant select on table public.gesture_effects to authenticated;
grant select (id, expires_at) on table public.gesture_effects to hygie_jobs;
grant insert (
  user_id, slug, before_valence, before_arousal, after_valence, after_arousal
) on table public.gesture_effects to authenticated;
grant delete on table public.gesture_effects to authenticated, hygie_jobs;

create policy gesture_effects_select_owner on public.gesture_effects for select to authenticated
  using (user_id = (select auth.uid()) and expires_at > now());
create policy gesture_effects_insert_owner on public.gesture_effects for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy gesture_effects_delete_owner on public.gesture_effects for delete to authenticated
  using (user_id = (select auth.uid()));
create policy gesture_effects_select_jobs_overdue on public.gesture_effects for select to hygie_jobs
  using (expires_at <= now());
create policy gesture_effects_delete_jobs_overdue on public.gesture_effects for delete to hygie_jobs
  using (expires_at <= now());
