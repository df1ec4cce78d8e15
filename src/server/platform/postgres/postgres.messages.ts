/** What the operator reads about the embedded PostgreSQL. Non-breaking spaces stand before « : » and « ; ». */
export const postgresMessages = {
  noBinaries: (platform: string) =>
    `Aucun PostgreSQL intégré n’est fourni pour « ${platform} »\u00a0: indiquez une base existante dans DATABASE_URL.`,
  binariesMissing: (packageName: string) =>
    `Le paquet ${packageName} manque\u00a0: lancez «\u00a0npm install\u00a0», ou indiquez une base existante dans DATABASE_URL.`,
  librariesMissing: (folder: string) =>
    `Les bibliothèques de PostgreSQL n’ont pas pu être reliées dans ${folder}\u00a0: lancez Hygie une fois avec le compte qui a installé les paquets.`,
  noAccount: () =>
    'PostgreSQL refuse de fonctionner en root, et cette machine n’a ni compte «\u00a0postgres\u00a0» ni compte «\u00a0nobody\u00a0»\u00a0: créez-en un, ou lancez Hygie avec un compte ordinaire.',
  unreachable: (account: string, path: string) =>
    `Le compte «\u00a0${account}\u00a0», sous lequel PostgreSQL fonctionne, ne peut pas atteindre ${path}, et la commande «\u00a0setpriv\u00a0» (util-linux) ne permet pas d’y remédier\u00a0: placez Hygie et son dossier de données hors d’un dossier personnel fermé, ou lancez Hygie avec un compte ordinaire.`,
  initFailed: (detail: string) => `PostgreSQL n’a pas pu créer sa base\u00a0: ${detail}`,
  otherMajor: (found: string, expected: string) =>
    `Le dossier de données a été créé par PostgreSQL ${found}, alors que Hygie apporte PostgreSQL ${expected}\u00a0: exportez les données avec l’ancienne version, puis importez-les.`,
  startFailed: (logFile: string, detail: string) =>
    `PostgreSQL n’a pas démarré (journal\u00a0: ${logFile})\u00a0: ${detail}`,
  startTimedOut: (logFile: string) =>
    `PostgreSQL ne répond pas\u00a0; son journal est dans ${logFile}. S’il est bloqué, arrêtez-le puis relancez Hygie.`,
  passwordRefused: (file: string) =>
    `PostgreSQL refuse le mot de passe lu dans ${file}\u00a0: ce fichier ne correspond pas au dossier de données. Restaurez-le depuis une sauvegarde.`,
  stopTimedOut: (processId: number) => `PostgreSQL (processus ${processId}) ne s’arrête pas.`,
  initialising: () => 'Création de la base PostgreSQL…',
  starting: () => 'Démarrage de PostgreSQL…',
  adopted: () => 'PostgreSQL fonctionnait déjà\u00a0: Hygie s’y raccorde.',
  lost: () => 'PostgreSQL s’est arrêté\u00a0: Hygie le relance.',
  recovered: () => 'PostgreSQL répond de nouveau.',
  stillDown: (reason: string) =>
    `PostgreSQL n’a pas pu être relancé, nouvel essai dans un instant. ${reason}`,
};

/** What the operator reads about the data folder. */
export const dataFolderMessages = {
  notWritable: (folder: string) =>
    `Le dossier de données ${folder} n’est pas accessible en écriture\u00a0: donnez-en le droit au compte qui lance Hygie, ou choisissez-en un autre avec HYGIE_DATA_DIR.`,
  readOnly: (folder: string) =>
    `Le dossier de données ${folder} est sur un disque en lecture seule\u00a0: choisissez-en un autre avec HYGIE_DATA_DIR.`,
  full: (folder: string, freeMegabytes: number) =>
    `Le disque du dossier de données ${folder} est plein (${freeMegabytes} Mo libres, il en faut au moins 64)\u00a0: libérez de la place, ou choisissez un autre dossier avec HYGIE_DATA_DIR.`,
  notAFolder: (folder: string) =>
    `HYGIE_DATA_DIR désigne ${folder}, qui n’est pas un dossier\u00a0: indiquez un dossier.`,
};
