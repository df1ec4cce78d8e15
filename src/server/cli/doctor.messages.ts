/** What `hygie doctor` says, one sentence per check. */
export const doctorMessages = {
  node: (version: string) => `Node.js ${version} convient.`,
  nodeOld: (version: string) =>
    `Node.js ${version} est trop ancien\u00a0: il faut la version 22.18 ou plus récente.`,
  settings: () => 'Les réglages sont valides.',
  dataFolder: (folder: string, free: number) =>
    `Le dossier de données ${folder} est accessible en écriture, avec ${free} Mo libres.`,
  dataFolderLow: (folder: string, free: number) =>
    `Le dossier de données ${folder} n’a plus que ${free} Mo libres\u00a0: prévoyez-en au moins 1000.`,
  binaries: (version: string) => `PostgreSQL ${version} intégré est installé.`,
  databaseAbsent: () => 'La base intégrée n’existe pas encore\u00a0: «\u00a0npm start\u00a0» la créera.',
  database: (version: string) => `La base de données répond (PostgreSQL ${version}).`,
  migrated: () => 'Toutes les migrations sont appliquées.',
  pending: (count: number) =>
    `Migrations en attente\u00a0: ${count}. «\u00a0npm start\u00a0» les appliquera.`,
  roles: () => 'Les rôles du serveur existent et n’ont pas de droits de trop.',
  rolesMissing: (names: string) => `Rôles absents\u00a0: ${names}. «\u00a0npm start\u00a0» les créera.`,
  rolesTooStrong: (names: string) =>
    `Ces rôles contournent la sécurité par ligne, ce qu’ils ne doivent pas\u00a0: ${names}.`,
  clock: (seconds: string) => `L’horloge s’accorde avec celle de la base (écart\u00a0: ${seconds} s).`,
  clockOff: (seconds: string) =>
    `L’horloge s’écarte de ${seconds} s de celle de la base\u00a0: les connexions et les codes à usage unique en souffriront.`,
  protocols: (count: number) =>
    `Les ${count} protocoles d’urgence publiés sont bien ceux qui ont été signés.`,
  protocolsBad: (named: string) => `Protocoles d’urgence retirés de l’affichage\u00a0: ${named}.`,
  protocolsUnknown: () =>
    'Les signatures des protocoles d’urgence se vérifieront après «\u00a0npm start\u00a0».',
  distrusted: (slug: string, reason: 'unsigned' | 'unknown-key' | 'altered') =>
    `${slug} (${{ unsigned: 'sans signature', 'unknown-key': 'signé par une clé inconnue', altered: 'modifié après sa signature' }[reason]})`,
  pooler: () =>
    'DATABASE_URL passe par PgBouncer\u00a0: indiquez aussi DATABASE_DIRECT_URL, sans quoi les événements en direct n’arrivent pas.',
  noPooler: () => 'La connexion à la base est directe, ou une connexion directe est indiquée.',
  web: () => 'L’application web est construite et à jour.',
  webStale: () => 'L’application web est à construire\u00a0: «\u00a0npm start\u00a0» le fera.',
  filesFolder: (folder: string) => `Les fichiers (voix) sont gardés dans ${folder}.`,
  filesStore: () => 'L’espace S3 des fichiers répond.',
  filesStoreDown: () =>
    'L’espace S3 des fichiers ne répond pas, ou refuse\u00a0: vérifiez FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_REGION et les deux clés.',
  smtp: () => 'Le serveur SMTP répond.',
  smtpDown: (reason: string) => `Le serveur SMTP indiqué par SMTP_URL ne répond pas\u00a0: ${reason}.`,
  outbox: (folder: string) => `Sans SMTP_URL, les messages sont déposés dans ${folder}.`,
  failed: (name: string, reason: string) =>
    `Le contrôle «\u00a0${name}\u00a0» n’a pas pu se faire\u00a0: ${reason}`,
};
