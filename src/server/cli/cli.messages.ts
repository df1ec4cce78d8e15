/** The words of the command line. */
export const cliMessages = {
  description: 'Hygie, en ligne de commande.',
  exitCodes: [
    'Codes de sortie\u00a0:',
    '  0  tout va bien',
    '  1  une panne, dite en une phrase sur la sortie d’erreur',
    '  2  une commande ou une option inconnue',
  ].join('\n'),
  help: 'affiche cette aide',
  json: 'répond en JSON, pour un programme',
  serve: 'démarre Hygie\u00a0: base de données, migrations, catalogue, application web, serveur HTTP',
  demo: 'ajoute une personne de démonstration et 60 jours d’un historique inventé, marqué comme tel',
  migrate: 'applique les migrations en attente à la base de données, puis s’arrête',
  doctor: 'examine l’installation et dit ce qui manque, sans rien changer',
  schema: 'réécrit les types et les pages du schéma depuis les migrations (développement)',
  check: 'ne réécrit rien\u00a0; échoue si un fichier diffère',
  version: (version: string) => `Hygie ${version}`,
  demoPerson: (email: string, password: string) =>
    `Personne de démonstration\u00a0: ${email}, mot de passe ${password} (historique inventé).`,
  ready: (address: string, seconds: string) => `Hygie est prête en ${seconds} s\u00a0: ${address}`,
  stopping: () => 'Arrêt demandé\u00a0: Hygie termine les requêtes en cours…',
  stopped: () => 'Hygie est arrêtée.',
  stopTooLong: () =>
    'L’arrêt dure trop longtemps\u00a0: Hygie s’interrompt. Rien de ce qui a été confirmé n’est perdu.',
  portTaken: (port: number) =>
    `Le port ${port} est déjà utilisé par un autre programme\u00a0: arrêtez-le, ou choisissez-en un autre avec PORT.`,
  portForbidden: (port: number) =>
    `Ce compte n’a pas le droit d’ouvrir le port ${port}\u00a0: choisissez-en un au-dessus de 1024 avec PORT.`,
  hostUnknown: (host: string) => `HOST vaut ${host}, qui n’est pas une adresse de cette machine.`,
  unexpected: () =>
    'Une panne que Hygie n’attendait pas\u00a0; voici le détail, utile dans un rapport\u00a0:',
  migrated: (applied: number) =>
    applied === 0 ? 'La base de données est déjà à jour.' : `Migrations appliquées\u00a0: ${applied}.`,
  unknownOption: (name: string) => `Option inconnue\u00a0: ${name}. Ajoutez --help pour la liste.`,
  unknownCommand: (name: string) => `Commande inconnue\u00a0: ${name}. Ajoutez --help pour la liste.`,
  missingValue: () => 'Il manque une valeur. Ajoutez --help pour la liste.',
};

/** Commander's own words, in French. */
export const helpTitles: Record<string, string> = {
  'Usage:': 'Utilisation\u00a0:',
  'Options:': 'Options\u00a0:',
  'Commands:': 'Commandes\u00a0:',
  'Arguments:': 'Arguments\u00a0:',
};
