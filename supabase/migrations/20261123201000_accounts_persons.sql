-- A person: the private profile, the account (role and state), and the card shown to others.

create table public.profiles (
  id uuid primary key,
  email text not null
    constraint profiles_email_format check (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and char_length(email) <= 254),
  name text
    constraint profiles_name_length check (char_length(name) <= 120)
    constraint profiles_name_characters check (name !~ '[\u0001-\u001F\u007F]'),
  avatar_url text
    constraint profiles_avatar_url_format check (avatar_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(avatar_url) <= 2000),
  bio text
    constraint profiles_bio_length check (char_length(bio) <= 2000)
    constraint profiles_bio_characters check (bio !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  role text not null default 'student'
    constraint profiles_role_list check (role in ('student', 'clinician', 'teacher', 'moderator', 'admin')),
  department text
    constraint profiles_department_length check (char_length(department) <= 120)
    constraint profiles_department_characters check (department !~ '[\u0001-\u001F\u007F]'),
  job_title text
    constraint profiles_job_title_length check (char_length(job_title) <= 120)
    constraint profiles_job_title_characters check (job_title !~ '[\u0001-\u001F\u007F]'),
  location text
    constraint profiles_location_length check (char_length(location) <= 120)
    constraint profiles_location_characters check (location !~ '[\u0001-\u001F\u007F]'),
  phone text
    constraint profiles_phone_format check (phone ~ '^[0-9+(). -]{3,30}$'),
  website text
    constraint profiles_website_format check (website ~ '^(https?://|/)[^[:space:]]*$' and char_length(website) <= 2000),
  preferences jsonb not null default '{}'
    constraint profiles_preferences_shape check (jsonb_typeof(preferences) = 'object')
    constraint profiles_preferences_size check (octet_length(preferences::text) <= 16384),
  emotional_score integer
    constraint profiles_emotional_score_range check (emotional_score between 0 and 100),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table public.profiles enable row level security;

comment on table public.profiles is 'But : ce que la personne dit d’elle-même et ses préférences ; une ligne par personne.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : la personne seule ; les autres membres ne voient que sa carte (member_cards).
Conservation : jusqu’à l’effacement du compte.';
comment on column public.profiles.id is 'Identifiant de la personne, celui du compte de connexion qui l’a créée.';
comment on column public.profiles.email is 'Adresse électronique, recopiée du compte de connexion.';
comment on column public.profiles.name is 'Nom affiché à la personne elle-même.';
comment on column public.profiles.avatar_url is 'Adresse de l’image de profil.';
comment on column public.profiles.bio is 'Présentation libre.';
comment on column public.profiles.role is 'Rôle sur la plateforme, recopié de accounts.role ; jamais modifiable ici.';
comment on column public.profiles.department is 'Service ou faculté.';
comment on column public.profiles.job_title is 'Fonction.';
comment on column public.profiles.location is 'Ville ou lieu d’exercice.';
comment on column public.profiles.phone is 'Téléphone, facultatif.';
comment on column public.profiles.website is 'Site personnel.';
comment on column public.profiles.preferences is 'Préférences d’affichage et de travail (langue, thème, dates d’examen…).';
comment on column public.profiles.emotional_score is 'Dernier score émotionnel que la personne a choisi de garder, de 0 à 100.';
comment on column public.profiles.created_at is 'Date de création.';
comment on column public.profiles.updated_at is 'Date de dernière modification.';

create trigger profiles_touch before update on public.profiles
  for each row execute function private.touch_updated_at();

create trigger profiles_announce after insert or update or delete on public.profiles
  for each row execute function private.announce_change('id');

revoke all on table public.profiles from public, anon, authenticated, service_role;
grant select on table public.profiles to authenticated;
grant update (
  name, avatar_url, bio, department, job_title, location, phone, website, preferences, emotional_score
) on table public.profiles to authenticated;

create policy profiles_select_owner on public.profiles for select to authenticated using (id = (select auth.uid()));
create policy profiles_update_owner on public.profiles for update to authenticated using (id = (select auth.uid()));

create table public.accounts (
  id uuid primary key references public.profiles (id) on delete cascade,
  email text not null
    constraint accounts_email_format check (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and char_length(email) <= 254),
  role text not null default 'student'
    constraint accounts_role_list check (role in ('student', 'clinician', 'teacher', 'moderator', 'admin')),
  status text not null default 'active'
    constraint accounts_status_list check (status in ('active', 'suspended')),
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
alter table public.accounts enable row level security;

comment on table public.accounts is 'But : rôle et état du compte d’une personne sur cette plateforme.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : la personne, et les administrateurs.
Conservation : jusqu’à l’effacement du compte.';
comment on column public.accounts.id is 'Identifiant de la personne.';
comment on column public.accounts.email is 'Adresse électronique du compte.';
comment on column public.accounts.role is 'Rôle : student, clinician, teacher, moderator ou admin.';
comment on column public.accounts.status is 'État : active, ou suspended (la personne ne voit plus que ses propres données).';
comment on column public.accounts.is_demo is 'Vrai pour la personne de démonstration ; aucune API ne le change.';
comment on column public.accounts.created_at is 'Date de création.';
comment on column public.accounts.updated_at is 'Date de dernière modification.';

create unique index accounts_email_unique on public.accounts (lower(email));

create index accounts_created_at_index on public.accounts (created_at desc, id desc);

-- Who the caller is on this platform; null for a visitor, an unknown person and a suspended account.
-- Raised rights: policies of every table ask it, and the accounts table's own policy would ask itself.
create function private.account_role() returns text
language sql stable security definer set search_path = '' as $$
  select role from public.accounts where id = (select auth.uid()) and status = 'active'
$$;
comment on function private.account_role() is
  'Rôle de la personne qui demande ; vide pour un visiteur, un inconnu ou un compte suspendu.';
revoke execute on function private.account_role() from public;
grant execute on function private.account_role() to anon, authenticated;

create trigger accounts_touch before update on public.accounts
  for each row execute function private.touch_updated_at();

create trigger accounts_announce after insert or update or delete on public.accounts
  for each row execute function private.announce_change('id');

revoke all on table public.accounts from public, anon, authenticated, service_role;
grant select on table public.accounts to authenticated;
grant update (role, status) on table public.accounts to authenticated;

create policy accounts_select_owner_or_admin on public.accounts for select to authenticated
  using (id = (select auth.uid()) or (select private.account_role()) = 'admin');
create policy accounts_update_admin on public.accounts for update to authenticated
  using ((select private.account_role()) = 'admin' and id <> (select auth.uid()));

create table public.member_cards (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  name text
    constraint member_cards_name_length check (char_length(name) <= 120)
    constraint member_cards_name_characters check (name !~ '[\u0001-\u001F\u007F]'),
  avatar_url text
    constraint member_cards_avatar_url_format check (avatar_url ~ '^(https?://|/)[^[:space:]]*$' and char_length(avatar_url) <= 2000),
  bio text
    constraint member_cards_bio_length check (char_length(bio) <= 500)
    constraint member_cards_bio_characters check (bio !~ '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]'),
  is_listed boolean not null default false,
  updated_at timestamptz not null default now()
);
alter table public.member_cards enable row level security;

comment on table public.member_cards is 'But : la carte de visite que la personne choisit de montrer aux autres membres.
Base légale : consentement (RGPD art. 6.1.a) : rien n’est montré sans son choix.
Qui voit : la personne ; les autres membres si elle a coché is_listed.
Conservation : jusqu’à l’effacement du compte.';
comment on column public.member_cards.user_id is 'Personne que la carte présente.';
comment on column public.member_cards.name is 'Nom montré aux autres.';
comment on column public.member_cards.avatar_url is 'Image montrée aux autres.';
comment on column public.member_cards.bio is 'Présentation montrée aux autres.';
comment on column public.member_cards.is_listed is 'Vrai si la personne accepte que les autres membres voient sa carte.';
comment on column public.member_cards.updated_at is 'Date de dernière modification.';

create index member_cards_listed_index on public.member_cards (updated_at desc, user_id desc)
  where is_listed;

create trigger member_cards_touch before update on public.member_cards
  for each row execute function private.touch_updated_at();

create trigger member_cards_announce after insert or update or delete on public.member_cards
  for each row execute function private.announce_change('user_id');

revoke all on table public.member_cards from public, anon, authenticated, service_role;
grant select on table public.member_cards to authenticated;
grant update (name, avatar_url, bio, is_listed) on table public.member_cards to authenticated;

create policy member_cards_select_owner_or_listed on public.member_cards for select to authenticated
  using (user_id = (select auth.uid()) or (is_listed and (select private.account_role()) is not null));
create policy member_cards_update_owner on public.member_cards for update to authenticated
  using (user_id = (select auth.uid()));
