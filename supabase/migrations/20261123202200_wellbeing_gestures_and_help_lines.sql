-- Reference content of wellbeing, open to visitors: short gestures, and the numbers to call.

create table public.micro_gestures (
  slug text primary key
    constraint micro_gestures_slug_format check (slug ~ '^[a-z0-9-]{2,40}$'),
  position smallint not null,
  duration_seconds smallint not null
    constraint micro_gestures_duration_seconds_range check (duration_seconds between 10 and 90),
  evidence_grade text not null
    constraint micro_gestures_evidence_grade_list check (evidence_grade in ('A', 'B', 'C', 'D')),
  clinical_review text not null
    constraint micro_gestures_clinical_review_list check (clinical_review in ('required', 'done')),
  suits jsonb not null
    constraint micro_gestures_suits_shape check (jsonb_typeof(suits) = 'object')
    constraint micro_gestures_suits_size check (octet_length(suits::text) <= 2048),
  needs jsonb not null
    constraint micro_gestures_needs_shape check (jsonb_typeof(needs) = 'object')
    constraint micro_gestures_needs_size check (octet_length(needs::text) <= 2048),
  content jsonb not null
    constraint micro_gestures_content_shape check (jsonb_typeof(content -> 'fr') is not distinct from 'object' and jsonb_typeof(content -> 'en') is not distinct from 'object'),
  contraindications jsonb not null
    constraint micro_gestures_contraindications_shape check (jsonb_typeof(contraindications) = 'object')
    constraint micro_gestures_contraindications_size check (octet_length(contraindications::text) <= 8192),
  sources jsonb not null
    constraint micro_gestures_sources_shape check (case jsonb_typeof(sources) when 'array' then jsonb_array_length(sources) > 0 else false end),
  content_hash text,
  updated_at timestamptz not null default now()
);
alter table public.micro_gestures enable row level security;

comment on table public.micro_gestures is 'But : bibliothèque des gestes d’au plus 90 secondes, proposés à la fin d’un point.
Base légale : aucune donnée personnelle.
Qui voit : tout le monde, visiteurs compris.
Conservation : tant que le catalogue du projet les contient.';
comment on column public.micro_gestures.slug is 'Nom stable du geste.';
comment on column public.micro_gestures.position is 'Ordre dans la bibliothèque.';
comment on column public.micro_gestures.duration_seconds is 'Durée en secondes, 90 au plus.';
comment on column public.micro_gestures.evidence_grade is 'Niveau de preuve, de A (plusieurs essais de ce geste) à D (usage répandu, preuve mince).';
comment on column public.micro_gestures.clinical_review is 'Relecture par un clinicien : required (à faire) ou done (faite).';
comment on column public.micro_gestures.suits is 'États auxquels le geste convient (tense, lively, low, calm, even), de 1 à 3.';
comment on column public.micro_gestures.needs is 'Ce qu’il faut pour le faire (place, mains, eau, son…).';
comment on column public.micro_gestures.content is 'Textes du geste, en français (fr) et en anglais (en).';
comment on column public.micro_gestures.contraindications is 'À ne pas faire si…, en français (fr) et en anglais (en).';
comment on column public.micro_gestures.sources is 'Sources : titre, auteurs, année, adresse.';
comment on column public.micro_gestures.content_hash is 'Empreinte écrite par le chargement du catalogue ; vide si une personne a écrit la ligne.';
comment on column public.micro_gestures.updated_at is 'Date de chargement.';

create trigger micro_gestures_touch before update on public.micro_gestures
  for each row execute function private.touch_updated_at();

revoke all on table public.micro_gestures from public, anon, authenticated, service_role;
grant select on table public.micro_gestures to anon, authenticated;

create policy micro_gestures_select_everyone on public.micro_gestures for select to anon, authenticated using (true);

create table public.help_lines (
  slug text primary key
    constraint help_lines_slug_format check (slug ~ '^[a-z0-9-]{2,40}$'),
  position smallint not null default 100
    constraint help_lines_position_range check (position between 0 and 1000),
  number text not null
    constraint help_lines_number_length check (char_length(number) <= 40 and btrim(number) <> '')
    constraint help_lines_number_characters check (number !~ '[\u0001-\u001F\u007F]'),
  channels text[] not null default '{voice}'
    constraint help_lines_channels_list check (channels <@ array['voice', 'sms', 'video', 'chat', 'relay'] and cardinality(channels) between 1 and 5),
  label_fr text not null
    constraint help_lines_label_fr_length check (char_length(label_fr) <= 120 and btrim(label_fr) <> '')
    constraint help_lines_label_fr_characters check (label_fr !~ '[\u0001-\u001F\u007F]'),
  label_en text not null
    constraint help_lines_label_en_length check (char_length(label_en) <= 120 and btrim(label_en) <> '')
    constraint help_lines_label_en_characters check (label_en !~ '[\u0001-\u001F\u007F]'),
  description_fr text not null
    constraint help_lines_description_fr_length check (char_length(description_fr) <= 600 and btrim(description_fr) <> '')
    constraint help_lines_description_fr_characters check (description_fr !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  description_en text not null
    constraint help_lines_description_en_length check (char_length(description_en) <= 600 and btrim(description_en) <> '')
    constraint help_lines_description_en_characters check (description_en !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  audience_fr text not null
    constraint help_lines_audience_fr_length check (char_length(audience_fr) <= 500 and btrim(audience_fr) <> '')
    constraint help_lines_audience_fr_characters check (audience_fr !~ '[\u0001-\u001F\u007F]'),
  audience_en text not null
    constraint help_lines_audience_en_length check (char_length(audience_en) <= 500 and btrim(audience_en) <> '')
    constraint help_lines_audience_en_characters check (audience_en !~ '[\u0001-\u001F\u007F]'),
  hours_fr text not null
    constraint help_lines_hours_fr_length check (char_length(hours_fr) <= 500 and btrim(hours_fr) <> '')
    constraint help_lines_hours_fr_characters check (hours_fr !~ '[\u0001-\u001F\u007F]'),
  hours_en text not null
    constraint help_lines_hours_en_length check (char_length(hours_en) <= 500 and btrim(hours_en) <> '')
    constraint help_lines_hours_en_characters check (hours_en !~ '[\u0001-\u001F\u007F]'),
  verified_on date not null,
  verification text not null
    constraint help_lines_verification_length check (char_length(verification) <= 600 and btrim(verification) <> '')
    constraint help_lines_verification_characters check (verification !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  source_label text not null
    constraint help_lines_source_label_length check (char_length(source_label) <= 500 and btrim(source_label) <> '')
    constraint help_lines_source_label_characters check (source_label !~ '[\u0001-\u001F\u007F]'),
  source_url text
    constraint help_lines_source_url_format check (source_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(source_url) <= 2000),
  content_hash text,
  updated_at timestamptz not null default now()
);
alter table public.help_lines enable row level security;

comment on table public.help_lines is 'But : numéros d’aide et d’urgence, à portée de doigt sur chaque écran.
Base légale : aucune donnée personnelle.
Qui voit : tout le monde, visiteurs compris ; les administrateurs les modifient.
Conservation : tant que la ligne d’aide existe ; date de vérification affichée.';
comment on column public.help_lines.slug is 'Nom stable de la ligne d’aide.';
comment on column public.help_lines.position is 'Ordre d’affichage.';
comment on column public.help_lines.number is 'Numéro à composer.';
comment on column public.help_lines.channels is 'Moyens de joindre : voice, sms, video, chat ou relay.';
comment on column public.help_lines.label_fr is 'Nom, en français.';
comment on column public.help_lines.label_en is 'Nom, en anglais.';
comment on column public.help_lines.description_fr is 'Ce qu’on y trouve, en français.';
comment on column public.help_lines.description_en is 'Ce qu’on y trouve, en anglais.';
comment on column public.help_lines.audience_fr is 'Pour qui, en français.';
comment on column public.help_lines.audience_en is 'Pour qui, en anglais.';
comment on column public.help_lines.hours_fr is 'Horaires, en français.';
comment on column public.help_lines.hours_en is 'Horaires, en anglais.';
comment on column public.help_lines.verified_on is 'Jour de la dernière vérification.';
comment on column public.help_lines.verification is 'Comment le numéro a été vérifié, et ce qui ne l’a pas été.';
comment on column public.help_lines.source_label is 'Source.';
comment on column public.help_lines.source_url is 'Adresse de la source.';
comment on column public.help_lines.content_hash is 'Empreinte écrite par le chargement du catalogue ; vide si une personne a écrit la ligne.';
comment on column public.help_lines.updated_at is 'Date de dernière modification.';

create trigger help_lines_touch before update on public.help_lines
  for each row execute function private.touch_updated_at();

revoke all on table public.help_lines from public, anon, authenticated, service_role;
grant select on table public.help_lines to anon, authenticated;
grant insert (
  slug, number, channels, label_fr, label_en, description_fr, description_en, audience_fr, audience_en,
  hours_fr, hours_en, verified_on, verification, source_label, source_url, position
) on table public.help_lines to authenticated;
grant update (
  number, channels, label_fr, label_en, description_fr, description_en, audience_fr, audience_en, hours_fr,
  hours_en, verified_on, verification, source_label, source_url, position
) on table public.help_lines to authenticated;
grant delete on table public.help_lines to authenticated;

create policy help_lines_select_everyone on public.help_lines for select to anon, authenticated using (true);
create policy help_lines_insert_admin on public.help_lines for insert to authenticated
  with check ((select private.account_role()) = 'admin');
create policy help_lines_update_admin on public.help_lines for update to authenticated
  using ((select private.account_role()) = 'admin');
create policy help_lines_delete_admin on public.help_lines for delete to authenticated
  using ((select private.account_role()) = 'admin');
