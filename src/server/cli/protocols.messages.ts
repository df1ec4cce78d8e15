import type { PlannedProtocol, PlannedRecall } from '#modules/emergency/contract/bundle-exchange.ts';

const states: Readonly<Record<PlannedProtocol['state'], string>> = {
  new: 'nouveau',
  changed: 'différent',
  same: 'identique',
  older: 'plus ancien qu’ici',
  waiting: 'déjà en brouillon',
  recalled: 'rappelé ici',
};

const recalledHere: Readonly<Record<PlannedRecall['here'], string>> = {
  published: 'toujours publié ici, à rappeler par un clinicien d’ici s’il est concerné',
  recalled: 'rappelé ici aussi',
  absent: 'absent ici',
};

/** The words of `hygie protocols`. */
export const protocolsMessages = {
  command: 'échange des protocoles signés avec une autre instance',
  exportCommand: 'écrit tout le référentiel publié dans un fichier signé, valable 90 jours',
  out: 'le fichier à écrire\u00a0; un fichier déjà là n’est pas remplacé',
  importCommand: 'reprend un fichier signé en brouillons, à soumettre et à approuver ici par deux personnes',
  file: 'le fichier reçu',
  dryRun: 'dit ce qui serait repris, sans rien écrire',
  trust: 'accepte la clé de cette empreinte (plusieurs\u00a0: séparées par des virgules)',
  trustAdvice: (fingerprint: string) =>
    `Vérifiez-la auprès de qui l’a envoyé, puis relancez avec --trust ${fingerprint}, ou ajoutez-la à HYGIE_TRUSTED_KEYS.`,
  author: 'l’adresse du clinicien d’ici au nom de qui les brouillons sont écrits',
  authorMissing: 'Il manque --author et une adresse, ou --dry-run. Ajoutez --help pour la liste.',
  authorUnknown: (email: string) => `Personne ici n’a l’adresse ${email}.`,
  authorRefused: (email: string) =>
    `${email} n’a pas le droit d’écrire des protocoles\u00a0: choisissez un clinicien. Rien n’a été écrit.`,
  unreadable: (file: string) =>
    `Le fichier ${file} ne peut pas être lu\u00a0: vérifiez son nom et ses droits.`,
  unwritable: (file: string) =>
    `Le fichier ${file} ne peut pas être écrit\u00a0: il existe déjà, ou son dossier n’est pas accessible.`,
  nothing: 'Aucun protocole publié ici\u00a0: rien n’est exporté. Démarrez d’abord Hygie une fois.',
  exported: (count: number, recalls: number, file: string, fingerprint: string) =>
    `${count} protocoles et ${recalls} rappels écrits dans ${file}. Empreinte de la clé\u00a0: ${fingerprint}.`,
  signedBy: (fingerprint: string) => `Signé par la clé d’empreinte ${fingerprint}.`,
  refused: 'Rien n’a été repris.',
  line: (title: string, state: PlannedProtocol['state']) => `  ${title}\u00a0: ${states[state]}`,
  leftOut: (reason: string) => `  Laissé de côté\u00a0: ${reason}`,
  recall: ({ slug, version, reason, here }: PlannedRecall) =>
    `  Rappelé là-bas\u00a0: ${slug}, version ${version} (${reason})\u00a0; ${recalledHere[here]}.`,
  imported: (count: number) => `Brouillons écrits\u00a0: ${count}, à soumettre puis à faire approuver.`,
  wouldImport: (count: number) => `À blanc\u00a0: ${count} brouillons seraient écrits. Rien ne l’a été.`,
};
