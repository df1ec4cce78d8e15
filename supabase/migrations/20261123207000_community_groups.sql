-- Groups and who belongs to them; their policies come with the functions of the next file, which read these tables.

create table public.groups (
  id uuid primary key default gen_random_uuid(),
  name text not null
    constraint groups_name_length check (char_length(name) <= 120 and btrim(name) <> '')
    constraint groups_name_characters check (name !~ '[\u0001-\u001F\u007F]'),
  topic text
    constraint groups_topic_length check (char_length(topic) <= 500)
    constraint groups_topic_characters check (topic !~ '[\u0001-\u001F\u007F]'),
  members uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  owner_id uuid default auth.uid() references public.profiles (id) on delete set null,
  visibility text not null default 'closed'
    constraint groups_visibility_list check (visibility in ('open', 'closed', 'secret'))
);
alter table public.groups enable row level security;

comment on table public.groups is 'But : groupes de membres autour d’un thème.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : ouvert : toute personne connectée ; fermé ou secret : ses membres.
Conservation : jusqu’à la suppression par un propriétaire.';
comment on column public.groups.id is 'Identifiant du groupe.';
comment on column public.groups.name is 'Nom du groupe.';
comment on column public.groups.topic is 'Thème du groupe.';
comment on column public.groups.members is 'Identifiants des membres, recopiés de group_memberships.';
comment on column public.groups.created_at is 'Date de création.';
comment on column public.groups.updated_at is 'Date de dernière modification.';
comment on column public.groups.owner_id is 'Propriétaire le plus ancien, recopié de group_memberships ; vide s’il n’y en a plus.';
comment on column public.groups.visibility is 'Visibilité : open, closed ou secret.';

create index groups_owner_index on public.groups (owner_id);
create index groups_created_at_index on public.groups (created_at desc, id desc);

create table public.group_memberships (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references public.groups (id) on delete cascade,
  user_id uuid not null default auth.uid() references public.profiles (id) on delete cascade,
  role text not null default 'member'
    constraint group_memberships_role_list check (role in ('owner', 'moderator', 'member')),
  created_at timestamptz not null default now(),
  constraint group_memberships_user_id_unique unique (group_id, user_id)
);
alter table public.group_memberships enable row level security;

comment on table public.group_memberships is 'But : qui appartient à quel groupe, et avec quel rôle.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : les membres du même groupe.
Conservation : jusqu’au départ du membre ou à la suppression du groupe.';
comment on column public.group_memberships.id is 'Identifiant de l’appartenance.';
comment on column public.group_memberships.group_id is 'Groupe.';
comment on column public.group_memberships.user_id is 'Membre.';
comment on column public.group_memberships.role is 'Rôle dans le groupe : owner, moderator ou member.';
comment on column public.group_memberships.created_at is 'Date d’arrivée.';

create index group_memberships_user_index on public.group_memberships (user_id, created_at desc, id desc);
