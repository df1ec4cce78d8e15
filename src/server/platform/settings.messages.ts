/** One sentence per setting: its name and what it accepts. None ever repeats the value, which may be a secret. */
export const settingsMessages = {
  title: () => 'Hygie ne peut pas démarrer avec ces réglages\u00a0:',
  PORT: () => 'PORT doit être un nombre entier de 0 à 65535 (3000 par défaut).',
  HOST: () =>
    'HOST doit être une adresse ou un nom de machine, par exemple 127.0.0.1 (par défaut) ou 0.0.0.0.',
  HYGIE_DATA_DIR: () => 'HYGIE_DATA_DIR doit être le chemin d’un dossier (./data par défaut).',
  DATABASE_URL: () =>
    'DATABASE_URL doit être une adresse PostgreSQL, par exemple postgresql://compte:mot-de-passe@machine:5432/base\u00a0; laissez-la vide pour la base intégrée.',
  DATABASE_DIRECT_URL: () =>
    'DATABASE_DIRECT_URL doit être l’adresse PostgreSQL de la même base sans PgBouncer, et ne sert qu’avec DATABASE_URL.',
  HYGIE_EDITION: () =>
    'HYGIE_EDITION doit valoir «\u00a0personal\u00a0» (par défaut) ou «\u00a0institution\u00a0».',
  HYGIE_CALCULATORS: () =>
    'HYGIE_CALCULATORS doit valoir «\u00a0on\u00a0» (par défaut) ou «\u00a0off\u00a0».',
  AI_BASE_URL: () => 'AI_BASE_URL doit être une adresse http ou https.',
  AI: (missing: string) =>
    `AI_BASE_URL, AI_API_KEY et AI_MODEL vont ensemble\u00a0: indiquez les trois, ou aucun (il manque ${missing}).`,
  MUSIC_PROVIDER_URL: () =>
    'MUSIC_PROVIDER_URL doit être une adresse http ou https, sans compte ni mot de passe.',
  MUSIC_PROVIDER_KEY: () =>
    'MUSIC_PROVIDER_KEY doit être une clé sans espace ni accent, et ne sert qu’avec MUSIC_PROVIDER_URL.',
  FILES_S3_ENDPOINT: () =>
    'FILES_S3_ENDPOINT doit être l’adresse http ou https d’un service compatible S3, sans le nom de l’espace.',
  FILES_S3_BUCKET: () =>
    'FILES_S3_BUCKET doit être le nom d’un espace S3\u00a0: 3 à 63 lettres minuscules, chiffres, points ou tirets.',
  FILES_S3_REGION: () => 'FILES_S3_REGION doit être une région S3, par exemple eu-west-3.',
  FILES_S3: (missing: string) =>
    `FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_REGION, FILES_S3_ACCESS_KEY et FILES_S3_SECRET_KEY vont ensemble\u00a0: indiquez les cinq, ou aucun (il manque ${missing}).`,
  SUPABASE_URL: () =>
    'SUPABASE_URL doit être une adresse http ou https, par exemple https://projet.supabase.co.',
  SMTP_URL: () =>
    'SMTP_URL doit être une adresse smtp ou smtps, par exemple smtps://compte:mot-de-passe@machine:465.',
  MAIL_FROM: () =>
    'MAIL_FROM doit être l’adresse de l’expéditeur, par exemple «\u00a0Hygie <hygie@example.org>\u00a0»\u00a0; elle est nécessaire avec SMTP_URL.',
  PUBLIC_URL: () => 'PUBLIC_URL doit être l’adresse http ou https à laquelle on ouvre Hygie, sans chemin.',
  HYGIE_SIGNING_KEY: () =>
    'HYGIE_SIGNING_KEY doit être une clé de 32 octets en base64\u00a0; plusieurs, séparées par des virgules, si elle a changé\u00a0: la première signe, les autres sont encore reconnues.',
  HYGIE_TRUSTED_KEYS: () =>
    'HYGIE_TRUSTED_KEYS doit être l’empreinte d’une clé, 64 chiffres hexadécimaux\u00a0; plusieurs, séparées par des virgules.',
  HYGIE_OVERDUE_PROTOCOLS: () =>
    'HYGIE_OVERDUE_PROTOCOLS doit valoir «\u00a0show\u00a0» (par défaut, avec un bandeau) ou «\u00a0hide\u00a0».',
  LOG_LEVEL: () => 'LOG_LEVEL doit valoir fatal, error, warn, info (par défaut), debug, trace ou silent.',
};
