-- Emotional signals. Never edited, only recorded and deleted; every bad value is refused here, whoever writes it.

-- The instrument's own values: at most 12 named numbers, short words or yes and no.
create function private.is_raw_measure(raw jsonb) returns boolean
language plpgsql immutable parallel safe set search_path = '' as $$
begin
  if raw is null then
    return true;
  end if;
  if jsonb_typeof(raw) <> 'object' or octet_length(raw::text) > 4096 then
    return false;
  end if;
  return (select count(*) <= 12 from jsonb_object_keys(raw)) and not exists (
    select from jsonb_each(raw) as entry
    where char_length(entry.key) > 40
      or jsonb_typeof(entry.value) in ('object', 'array')
      or char_length(entry.value #>> '{}') > 100
      or (entry.value #>> '{}') ~ '[\u0001-\u001F\u007F]'
  );
end
$$;
comment on function private.is_raw_measure(jsonb) is 'Vrai si ce sont des valeurs brutes d’instrument recevables.';
revoke execute on function private.is_raw_measure(jsonb) from public;
grant execute on function private.is_raw_measure(jsonb) to authenticated;

create table public.clinical_signals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  source_instrument text not null
    constraint clinical_signals_source_instrument_list check (source_instrument in ('scan_camera', 'SAM', 'scan_sliders')),
  domain text not null default 'emotional'
    constraint clinical_signals_domain_list check (domain in ('emotional')),
  level smallint not null
    constraint clinical_signals_level_range check (level between 0 and 4),
  window_type text not null default 'instant'
    constraint clinical_signals_window_type_list check (window_type in ('instant', 'session')),
  module_context text not null default 'scan'
    constraint clinical_signals_module_context_list check (module_context in ('scan', 'assess')),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint clinical_signals_expires_at_range check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  constraint clinical_signals_metadata_shape check (
    case jsonb_typeof(metadata)
      when 'object' then metadata - array['valence', 'arousal', 'emotion', 'confidence', 'summary', 'raw'] = '{}'
      else false
    end
  ),
  constraint clinical_signals_metadata_valence check (
    case jsonb_typeof(metadata -> 'valence')
      when 'number' then (metadata -> 'valence')::numeric between 0 and 100
      else metadata -> 'valence' is null
    end
  ),
  constraint clinical_signals_metadata_arousal check (
    case jsonb_typeof(metadata -> 'arousal')
      when 'number' then (metadata -> 'arousal')::numeric between 0 and 100
      else metadata -> 'arousal' is null
    end
  ),
  constraint clinical_signals_metadata_confidence check (
    case jsonb_typeof(metadata -> 'confidence')
      when 'number' then (metadata -> 'confidence')::numeric between 0 and 1
      else metadata -> 'confidence' is null
    end
  ),
  constraint clinical_signals_metadata_emotion check (
    case jsonb_typeof(metadata -> 'emotion')
      when 'string' then char_length(metadata ->> 'emotion') <= 60
      when 'null' then true
      else metadata -> 'emotion' is null
    end
  ),
  constraint clinical_signals_metadata_summary check (
    case jsonb_typeof(metadata -> 'summary')
      when 'string' then char_length(metadata ->> 'summary') <= 500
      when 'null' then true
      else metadata -> 'summary' is null
    end
  ),
  constraint clinical_signals_metadata_raw check (private.is_raw_measure(metadata -> 'raw')),
  constraint clinical_signals_metadata_characters check (metadata ->> 'emotion' !~ '[\u0001-\u001F\u007F]' and metadata ->> 'summary' !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]')
);
alter table public.clinical_signals enable row level security;

comment on table public.clinical_signals is 'But : signaux émotionnels que la personne enregistre par un instrument (curseurs, SAM, caméra là où elle est permise).
Base légale : consentement explicite de la personne (RGPD art. 6.1.a et 9.2.a).
Qui voit : la personne seule ; ni enseignant, ni modérateur, ni administrateur.
Conservation : durée choisie par la personne, un an au plus ; invisible à la seconde de expires_at, effacé dans les 15 minutes.';
comment on column public.clinical_signals.id is 'Identifiant du signal.';
comment on column public.clinical_signals.user_id is 'Personne concernée.';
comment on column public.clinical_signals.source_instrument is 'Instrument : scan_camera, SAM ou scan_sliders.';
comment on column public.clinical_signals.domain is 'Domaine : emotional.';
comment on column public.clinical_signals.level is 'Niveau d’intensité, de 0 à 4.';
comment on column public.clinical_signals.window_type is 'Fenêtre de temps : instant ou session.';
comment on column public.clinical_signals.module_context is 'Contexte : scan ou assess.';
comment on column public.clinical_signals.metadata is 'Mesures : valence et arousal (0 à 100), emotion, confidence (0 à 1), summary, raw (valeurs brutes de l’instrument).';
comment on column public.clinical_signals.created_at is 'Date de création.';
comment on column public.clinical_signals.expires_at is 'Date d’expiration choisie par la personne.';

create index clinical_signals_user_index on public.clinical_signals (user_id, created_at desc, id desc) include (expires_at);
create index clinical_signals_expires_at_index on public.clinical_signals (expires_at);

create trigger clinical_signals_announce after insert or update or delete on public.clinical_signals
  for each row execute function private.announce_change('user_id');

revoke all on table public.clinical_signals from public, anon, authenticated, service_role;
grant select on table public.clinical_signals to authenticated;
grant select (id, expires_at) on table public.clinical_signals to hygie_jobs;
grant insert (
  user_id, source_instrument, domain, level, window_type, module_context, metadata, expires_at
) on table public.clinical_signals to authenticated;
grant delete on table public.clinical_signals to authenticated, hygie_jobs;

create policy clinical_signals_select_owner on public.clinical_signals for select to authenticated
  using (user_id = (select auth.uid()) and expires_at > now());
create policy clinical_signals_insert_owner on public.clinical_signals for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy clinical_signals_delete_owner on public.clinical_signals for delete to authenticated
  using (user_id = (select auth.uid()));
create policy clinical_signals_select_jobs_overdue on public.clinical_signals for select to hygie_jobs
  using (expires_at <= now());
create policy clinical_signals_delete_jobs_overdue on public.clinical_signals for delete to hygie_jobs
  using (expires_at <= now());
