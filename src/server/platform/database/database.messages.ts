/** What the operator reads about the database and its migrations. */
export const databaseMessages = {
  connecting: () => 'Connexion à la base de données…',
  waiting: () => 'La base de données ne répond pas encore, nouvel essai…',
  unreachable: (reason: string) =>
    `La base de données indiquée par DATABASE_URL ne répond pas\u00a0: ${reason}. Vérifiez l’adresse, et que le serveur fonctionne.`,
  credentialsRefused: () =>
    'La base de données indiquée par DATABASE_URL refuse le compte ou le mot de passe\u00a0: vérifiez-les.',
  noSuchDatabase: (name: string) =>
    `La base «\u00a0${name}\u00a0» indiquée par DATABASE_URL n’existe pas\u00a0: créez-la.`,
  tooOld: (version: string) =>
    `La base de données est un PostgreSQL ${version}\u00a0: il faut PostgreSQL 15 ou plus récent.`,
  preparing: () => 'Préparation de la base de données…',
  migrating: (name: string) => `Migration ${name}…`,
  prepareFailed: (file: string, reason: string) =>
    `La base de données n’a pas pu être préparée (${file})\u00a0: ${reason}. Le compte de DATABASE_URL doit pouvoir créer des rôles et des schémas.`,
  migrationFailed: (file: string, line: number | undefined, reason: string) =>
    `La migration ${file} a échoué${line === undefined ? '' : ` (ligne ${line})`} et n’a rien changé\u00a0: ${reason}.`,
  migrationChanged: (file: string) =>
    `La migration ${file} a été modifiée après avoir été appliquée\u00a0: rétablissez-la, et écrivez le changement dans une nouvelle migration.`,
  databaseIsNewer: (version: string) =>
    `La base de données contient la migration ${version}, que cette version de Hygie ne connaît pas\u00a0: installez une version plus récente de Hygie.`,
  sameMigrationVersion: (one: string, other: string) =>
    `Les migrations ${one} et ${other} portent le même numéro de version\u00a0: renommez l’une des deux.`,
  badMigrationName: (file: string) =>
    `Le fichier de migration ${file} est mal nommé\u00a0: il faut AAAAMMJJHHMMSS_nom.sql.`,
  notStarted: () =>
    'Cette instance n’a pas encore démarré\u00a0: démarrez Hygie une fois. Rien n’a été écrit.',
  pendingMigrations: (count: number) =>
    `La base de données attend ${count} migration${count > 1 ? 's' : ''}\u00a0: lancez «\u00a0hygie migrate\u00a0» ou démarrez Hygie, puis recommencez. Rien n’a été écrit.`,
  loginRefused: (role: string, reason: string) =>
    `Le rôle ${role} n’a pas pu se connecter à la base de données\u00a0: ${reason}.`,
};
