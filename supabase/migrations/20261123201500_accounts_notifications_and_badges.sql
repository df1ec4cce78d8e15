-- What the platform tells a person, and what it awards them. Only background jobs write notifications.

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  type text not null
    constraint notifications_type_format check (type ~ '^[a-z][a-z0-9_.-]{0,59}$'),
  title text not null
    constraint notifications_title_length check (char_length(title) <= 200 and btrim(title) <> '')
    constraint notifications_title_characters check (title !~ '[\u0001-\u001F\u007F]'),
  message text not null
    constraint notifications_message_length check (char_length(message) <= 2000 and btrim(message) <> '')
    constraint notifications_message_characters check (message !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  category text
    constraint notifications_category_format check (category ~ '^[a-z][a-z0-9_-]{0,59}$'),
  priority text not null default 'normal'
    constraint notifications_priority_list check (priority in ('low', 'normal', 'high', 'urgent')),
  read boolean not null default false,
  icon text
    constraint notifications_icon_length check (char_length(icon) <= 60)
    constraint notifications_icon_characters check (icon !~ '[\u0001-\u001F\u007F]'),
  image text
    constraint notifications_image_format check (image ~ '^(https?://|/)[^[:space:]]*$' and char_length(image) <= 2000),
  action_link text
    constraint notifications_action_link_format check (action_link ~ '^(https?://|/)[^[:space:]]*$' and char_length(action_link) <= 2000),
  action_text text
    constraint notifications_action_text_length check (char_length(action_text) <= 120)
    constraint notifications_action_text_characters check (action_text !~ '[\u0001-\u001F\u007F]'),
  deeplink text
    constraint notifications_deeplink_format check (deeplink ~ '^(https?://|/)[^[:space:]]*$' and char_length(deeplink) <= 2000),
  source_url text
    constraint notifications_source_url_format check (source_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(source_url) <= 2000),
  channel text not null default 'in_app'
    constraint notifications_channel_list check (channel in ('in_app', 'email', 'push')),
  delivery_method text[] not null default '{in_app}'
    constraint notifications_delivery_method_list check (delivery_method <@ array['in_app', 'email', 'push']),
  target_audience text
    constraint notifications_target_audience_length check (char_length(target_audience) <= 120)
    constraint notifications_target_audience_characters check (target_audience !~ '[\u0001-\u001F\u007F]'),
  metadata jsonb not null default '{}'
    constraint notifications_metadata_shape check (jsonb_typeof(metadata) = 'object')
    constraint notifications_metadata_size check (octet_length(metadata::text) <= 8192),
  scheduled_at timestamptz,
  delivered_at timestamptz,
  clicked_at timestamptz,
  expires_at timestamptz not null default now() + interval '90 days',
  created_at timestamptz not null default now(),
  constraint notifications_expires_at_after_creation check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);
alter table public.notifications enable row level security;

comment on table public.notifications is 'But : prévenir une personne de ce qui la concerne.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : la personne destinataire seule.
Conservation : 90 jours par défaut (expires_at), puis invisible et effacée.';
comment on column public.notifications.id is 'Identifiant de la notification.';
comment on column public.notifications.user_id is 'Destinataire.';
comment on column public.notifications.type is 'Genre de notification.';
comment on column public.notifications.title is 'Titre affiché.';
comment on column public.notifications.message is 'Texte affiché.';
comment on column public.notifications.category is 'Rubrique.';
comment on column public.notifications.priority is 'Priorité : low, normal, high ou urgent.';
comment on column public.notifications.read is 'Vrai quand la personne l’a lue.';
comment on column public.notifications.icon is 'Nom de l’icône.';
comment on column public.notifications.image is 'Adresse d’une image.';
comment on column public.notifications.action_link is 'Lien de l’action proposée.';
comment on column public.notifications.action_text is 'Texte de l’action proposée.';
comment on column public.notifications.deeplink is 'Lien vers un écran précis de l’application.';
comment on column public.notifications.source_url is 'Origine de l’information.';
comment on column public.notifications.channel is 'Canal : in_app, email ou push.';
comment on column public.notifications.delivery_method is 'Voies de remise demandées.';
comment on column public.notifications.target_audience is 'Public visé, quand l’envoi est collectif.';
comment on column public.notifications.metadata is 'Données de présentation, sans information de santé.';
comment on column public.notifications.scheduled_at is 'Date de remise prévue.';
comment on column public.notifications.delivered_at is 'Date de remise.';
comment on column public.notifications.clicked_at is 'Date du premier clic.';
comment on column public.notifications.expires_at is 'Fin de visibilité, puis effacement.';
comment on column public.notifications.created_at is 'Date de création.';

create index notifications_user_index on public.notifications (user_id, created_at desc, id desc);
create index notifications_expires_at_index on public.notifications (expires_at);

create trigger notifications_announce after insert or update or delete on public.notifications
  for each row execute function private.announce_change('user_id');

revoke all on table public.notifications from public, anon, authenticated, service_role;
grant select on table public.notifications to authenticated;
grant select (id, expires_at) on table public.notifications to hygie_jobs;
grant insert (
  user_id, type, title, message, category, priority, icon, image, action_link, action_text, deeplink,
  source_url, channel, delivery_method, target_audience, metadata, scheduled_at, delivered_at, expires_at
) on table public.notifications to hygie_jobs;
grant update (read, clicked_at) on table public.notifications to authenticated;
grant delete on table public.notifications to authenticated, hygie_jobs;

create policy notifications_select_owner on public.notifications for select to authenticated
  using (user_id = (select auth.uid()) and expires_at > now());
create policy notifications_update_owner on public.notifications for update to authenticated
  using (user_id = (select auth.uid()));
create policy notifications_delete_owner on public.notifications for delete to authenticated
  using (user_id = (select auth.uid()));
create policy notifications_insert_jobs on public.notifications for insert to hygie_jobs
  with check (expires_at > now());
create policy notifications_select_jobs_overdue on public.notifications for select to hygie_jobs
  using (expires_at <= now());
create policy notifications_delete_jobs_overdue on public.notifications for delete to hygie_jobs
  using (expires_at <= now());

create table public.badges (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  name text not null
    constraint badges_name_length check (char_length(name) <= 120 and btrim(name) <> '')
    constraint badges_name_characters check (name !~ '[\u0001-\u001F\u007F]'),
  description text
    constraint badges_description_length check (char_length(description) <= 1000)
    constraint badges_description_characters check (description !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  awarded_at timestamptz not null default now(),
  image_url text
    constraint badges_image_url_format check (image_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(image_url) <= 2000),
  is_shown boolean not null default false,
  constraint badges_name_unique unique (user_id, name)
);
alter table public.badges enable row level security;

comment on table public.badges is 'But : garder la trace d’une étape franchie, décernée par une règle.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : la personne ; les autres membres si elle a coché is_shown.
Conservation : jusqu’à la suppression par la personne ou l’effacement de son compte.';
comment on column public.badges.id is 'Identifiant du badge.';
comment on column public.badges.user_id is 'Personne récompensée.';
comment on column public.badges.name is 'Nom du badge.';
comment on column public.badges.description is 'Détails du badge.';
comment on column public.badges.awarded_at is 'Date d’obtention.';
comment on column public.badges.image_url is 'Image du badge.';
comment on column public.badges.is_shown is 'Vrai si la personne accepte de le montrer.';

create index badges_user_index on public.badges (user_id, awarded_at desc, id desc);

create trigger badges_announce after insert or update or delete on public.badges
  for each row execute function private.announce_change('user_id');

revoke all on table public.badges from public, anon, authenticated, service_role;
grant select on table public.badges to authenticated;
grant update (is_shown) on table public.badges to authenticated;

create policy badges_select_owner_or_shown on public.badges for select to authenticated
  using (user_id = (select auth.uid()) or (is_shown and (select private.account_role()) is not null));
create policy badges_update_owner on public.badges for update to authenticated using (user_id = (select auth.uid()));
