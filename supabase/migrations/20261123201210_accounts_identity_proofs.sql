-- Proofs asked of a person who signs in: confirmations, second factors, and the brake on repeated tries.

create table identity.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
alter table identity.verification enable row level security;

comment on table identity.verification is 'But : demandes à confirmer par courriel ou par code (adresse, mot de passe, second facteur).
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : le service d’identité seul.
Conservation : jusqu’à expiresAt.';
comment on column identity.verification.id is 'Identifiant de la demande.';
comment on column identity.verification.identifier is 'Clé de la demande.';
comment on column identity.verification.value is 'Valeur attendue, hachée ou opaque.';
comment on column identity.verification."expiresAt" is 'Fin de validité.';
comment on column identity.verification."createdAt" is 'Date de création.';
comment on column identity.verification."updatedAt" is 'Date de dernière modification.';

create index verification_identifier_index on identity.verification (identifier);
create index verification_value_index on identity.verification (value text_pattern_ops);
create index verification_expires_index on identity.verification ("expiresAt");

revoke all on table identity.verification from public, anon, authenticated, service_role;
grant select on table identity.verification to hygie_identity;
grant insert on table identity.verification to hygie_identity;
grant update on table identity.verification to hygie_identity;
grant delete on table identity.verification to hygie_identity;

create policy verification_select_identity on identity.verification for select to hygie_identity using (true);
create policy verification_insert_identity on identity.verification for insert to hygie_identity with check (true);
create policy verification_update_identity on identity.verification for update to hygie_identity using (true);
create policy verification_delete_identity on identity.verification for delete to hygie_identity using (true);

create table identity."twoFactor" (
  id uuid primary key default gen_random_uuid(),
  secret text not null,
  "backupCodes" text not null,
  "userId" uuid not null references identity."user" (id) on delete cascade,
  verified boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
alter table identity."twoFactor" enable row level security;

comment on table identity."twoFactor" is 'But : second facteur d’un compte (code à usage unique).
Base légale : exécution du service demandé (RGPD art. 6.1.b).
Qui voit : le service d’identité seul.
Conservation : jusqu’au retrait du second facteur ou à l’effacement du compte.';
comment on column identity."twoFactor".id is 'Identifiant du second facteur.';
comment on column identity."twoFactor".secret is 'Secret du générateur de codes, chiffré.';
comment on column identity."twoFactor"."backupCodes" is 'Codes de secours, chiffrés.';
comment on column identity."twoFactor"."userId" is 'Compte protégé.';
comment on column identity."twoFactor".verified is 'Vrai quand un premier code a été accepté.';
comment on column identity."twoFactor"."failedVerificationCount" is 'Nombre de codes faux de suite.';
comment on column identity."twoFactor"."lockedUntil" is 'Fin du blocage après trop de codes faux.';

create unique index twofactor_user_unique on identity."twoFactor" ("userId");

revoke all on table identity."twoFactor" from public, anon, authenticated, service_role;
grant select on table identity."twoFactor" to hygie_identity;
grant insert on table identity."twoFactor" to hygie_identity;
grant update on table identity."twoFactor" to hygie_identity;
grant delete on table identity."twoFactor" to hygie_identity;

create policy twofactor_select_identity on identity."twoFactor" for select to hygie_identity using (true);
create policy twofactor_insert_identity on identity."twoFactor" for insert to hygie_identity with check (true);
create policy twofactor_update_identity on identity."twoFactor" for update to hygie_identity using (true);
create policy twofactor_delete_identity on identity."twoFactor" for delete to hygie_identity using (true);

create table identity."secretKey" (
  version integer primary key,
  value text not null
    constraint secretkey_value_length check (char_length(value) >= 43),
  "createdAt" timestamptz not null default now()
);
alter table identity."secretKey" enable row level security;

comment on table identity."secretKey" is 'But : clé qui protège sessions et seconds facteurs, commune à tous les serveurs de cette base.
Base légale : aucune donnée personnelle.
Qui voit : le service d’identité seul.
Conservation : tant que la base existe.';
comment on column identity."secretKey".version is 'Numéro de la clé.';
comment on column identity."secretKey".value is 'Clé, faite par le premier serveur.';
comment on column identity."secretKey"."createdAt" is 'Date de création.';

revoke all on table identity."secretKey" from public, anon, authenticated, service_role;
grant select on table identity."secretKey" to hygie_identity;
grant insert on table identity."secretKey" to hygie_identity;
grant update on table identity."secretKey" to hygie_identity;
grant delete on table identity."secretKey" to hygie_identity;

create policy secretkey_select_identity on identity."secretKey" for select to hygie_identity using (true);
create policy secretkey_insert_identity on identity."secretKey" for insert to hygie_identity with check (true);
create policy secretkey_update_identity on identity."secretKey" for update to hygie_identity using (true);
create policy secretkey_delete_identity on identity."secretKey" for delete to hygie_identity using (true);

create table identity."attemptLimit" (
  key text primary key,
  count integer not null,
  "windowEndsAt" timestamptz not null
);
alter table identity."attemptLimit" enable row level security;

comment on table identity."attemptLimit" is 'But : compteurs qui freinent les essais répétés.
Base légale : intérêt légitime de l’établissement (RGPD art. 6.1.f).
Qui voit : le service d’identité seul.
Conservation : jusqu’à windowEndsAt, puis effacé par le service.';
comment on column identity."attemptLimit".key is 'Ce qui est compté (origine et geste), haché quand il désigne une personne.';
comment on column identity."attemptLimit".count is 'Nombre d’essais.';
comment on column identity."attemptLimit"."windowEndsAt" is 'Fin de la fenêtre comptée.';

create index attemptlimit_end_index on identity."attemptLimit" ("windowEndsAt");

revoke all on table identity."attemptLimit" from public, anon, authenticated, service_role;
grant select on table identity."attemptLimit" to hygie_identity;
grant insert on table identity."attemptLimit" to hygie_identity;
grant update on table identity."attemptLimit" to hygie_identity;
grant delete on table identity."attemptLimit" to hygie_identity;

create policy attemptlimit_select_identity on identity."attemptLimit" for select to hygie_identity using (true);
create policy attemptlimit_insert_identity on identity."attemptLimit" for insert to hygie_identity with check (true);
create policy attemptlimit_update_identity on identity."attemptLimit" for update to hygie_identity using (true);
create policy attemptlimit_delete_identity on identity."attemptLimit" for delete to hygie_identity using (true);
