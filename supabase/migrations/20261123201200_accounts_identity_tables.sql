-- Sign-in accounts. Columns and their spelling are those better-auth 1.7 expects; that library brings no migration of its own
-- here. Row-level security is a second fence: the grants alone already keep everyone but hygie_identity out.

create table identity."user" (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null constraint user_email_unique unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean not null default false,
  language text not null default 'fr'
    constraint user_language_list check (language in ('fr', 'en')),
  constraint user_email_lowercase check (email = lower(email) and char_length(email) <= 254),
  constraint user_name_length check (char_length(name) <= 120 and btrim(name) <> '')
);
alter table identity."user" enable row level security;

comment on table identity."user" is 'But : compte de connexion d’une personne.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : le service d’identité seul (rôle hygie_identity).
Conservation : jusqu’à l’effacement du compte.';
comment on column identity."user".id is 'Identifiant de la personne, repris par profiles.id.';
comment on column identity."user".name is 'Nom donné à l’inscription.';
comment on column identity."user".email is 'Adresse de connexion, en minuscules.';
comment on column identity."user"."emailVerified" is 'Vrai si l’adresse a été vérifiée.';
comment on column identity."user".image is 'Image de profil donnée par le service d’identité.';
comment on column identity."user"."createdAt" is 'Date de création.';
comment on column identity."user"."updatedAt" is 'Date de dernière modification.';
comment on column identity."user"."twoFactorEnabled" is 'Vrai si le second facteur est actif.';
comment on column identity."user".language is 'Langue des courriels : fr ou en.';

revoke all on table identity."user" from public, anon, authenticated, service_role;
grant select on table identity."user" to hygie_identity;
grant insert on table identity."user" to hygie_identity;
grant update on table identity."user" to hygie_identity;
grant delete on table identity."user" to hygie_identity;

create policy user_select_identity on identity."user" for select to hygie_identity using (true);
create policy user_insert_identity on identity."user" for insert to hygie_identity with check (true);
create policy user_update_identity on identity."user" for update to hygie_identity using (true);
create policy user_delete_identity on identity."user" for delete to hygie_identity using (true);

create table identity.session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null constraint session_token_unique unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references identity."user" (id) on delete cascade
);
alter table identity.session enable row level security;

comment on table identity.session is 'But : session ouverte sur un appareil.
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : le service d’identité seul ; la personne en voit la liste par lui.
Conservation : jusqu’à expiresAt ou la révocation.';
comment on column identity.session.id is 'Identifiant de la session.';
comment on column identity.session."expiresAt" is 'Fin de validité.';
comment on column identity.session.token is 'Jeton de session.';
comment on column identity.session."createdAt" is 'Date d’ouverture.';
comment on column identity.session."updatedAt" is 'Date du dernier prolongement.';
comment on column identity.session."ipAddress" is 'Adresse réseau à l’ouverture.';
comment on column identity.session."userAgent" is 'Navigateur à l’ouverture.';
comment on column identity.session."userId" is 'Compte connecté.';

create index session_user_index on identity.session ("userId");
create index session_expires_index on identity.session ("expiresAt");

revoke all on table identity.session from public, anon, authenticated, service_role;
grant select on table identity.session to hygie_identity;
grant insert on table identity.session to hygie_identity;
grant update on table identity.session to hygie_identity;
grant delete on table identity.session to hygie_identity;

create policy session_select_identity on identity.session for select to hygie_identity using (true);
create policy session_insert_identity on identity.session for insert to hygie_identity with check (true);
create policy session_update_identity on identity.session for update to hygie_identity using (true);
create policy session_delete_identity on identity.session for delete to hygie_identity using (true);

create table identity.account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references identity."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  constraint account_accountid_unique unique ("providerId", "accountId")
);
alter table identity.account enable row level security;

comment on table identity.account is 'But : moyen de connexion d’un compte (mot de passe haché).
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : le service d’identité seul.
Conservation : jusqu’à l’effacement du compte.';
comment on column identity.account.id is 'Identifiant du moyen de connexion.';
comment on column identity.account."accountId" is 'Identifiant du compte chez le fournisseur.';
comment on column identity.account."providerId" is 'Fournisseur ; credential pour le mot de passe.';
comment on column identity.account."userId" is 'Compte concerné.';
comment on column identity.account."accessToken" is 'Jeton d’accès d’un fournisseur externe ; vide ici.';
comment on column identity.account."refreshToken" is 'Jeton de renouvellement d’un fournisseur externe ; vide ici.';
comment on column identity.account."idToken" is 'Jeton d’identité d’un fournisseur externe ; vide ici.';
comment on column identity.account."accessTokenExpiresAt" is 'Fin de validité du jeton d’accès.';
comment on column identity.account."refreshTokenExpiresAt" is 'Fin de validité du jeton de renouvellement.';
comment on column identity.account.scope is 'Droits accordés par un fournisseur externe.';
comment on column identity.account.password is 'Empreinte du mot de passe ; jamais le mot de passe.';
comment on column identity.account."createdAt" is 'Date de création.';
comment on column identity.account."updatedAt" is 'Date de dernière modification.';

create index account_user_index on identity.account ("userId");

revoke all on table identity.account from public, anon, authenticated, service_role;
grant select on table identity.account to hygie_identity;
grant insert on table identity.account to hygie_identity;
grant update on table identity.account to hygie_identity;
grant delete on table identity.account to hygie_identity;

create policy account_select_identity on identity.account for select to hygie_identity using (true);
create policy account_insert_identity on identity.account for insert to hygie_identity with check (true);
create policy account_update_identity on identity.account for update to hygie_identity using (true);
create policy account_delete_identity on identity.account for delete to hygie_identity using (true);
