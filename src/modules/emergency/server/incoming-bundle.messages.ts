import type { Distrust } from '../rules/protocol-trust.ts';

const altered: Readonly<Record<Distrust, string>> = {
  unsigned: 'il n’est pas signé',
  'unknown-key': 'il est signé par une autre clé que celles que vous acceptez',
  altered: 'il a été modifié après sa signature',
};

/** Why a bundle, or one protocol of it, is not taken in; read by whoever imports it. */
export const incomingMessages = {
  tooLarge: (megabytes: number) =>
    `Ce fichier dépasse ${megabytes} Mo\u00a0: ce n’est pas un recueil de protocoles.`,
  notJson: () => 'Ce fichier n’est pas un recueil de protocoles\u00a0: ce n’est pas du JSON.',
  notBundle: (where: string) =>
    `Ce fichier n’est pas un recueil de protocoles que Hygie sait lire (à l’endroit\u00a0: ${where}).`,
  unknownKey: (fingerprint: string) =>
    `Ce recueil est signé par une clé inconnue ici, d’empreinte ${fingerprint}. Vérifiez-la auprès de qui l’a envoyé, puis relancez avec --trust ${fingerprint}.`,
  bundleAltered: () => 'Ce recueil a été modifié après sa signature\u00a0: rien n’en est repris.',
  noExpiry: () =>
    'Ce recueil ne dit pas jusqu’à quand il vaut\u00a0: demandez-en un fait par «\u00a0hygie protocols export\u00a0».',
  expired: (day: string) => `Ce recueil n’est plus valable depuis le ${day}\u00a0: demandez-en un neuf.`,
  twice: (slug: string) => `${slug}\u00a0: ce protocole figure deux fois dans le recueil.`,
  distrusted: (slug: string, reason: Distrust) => `${slug}\u00a0: ${altered[reason]}.`,
  incoherent: (slug: string) => `${slug}\u00a0: son texte n’est pas celui de ses lignes.`,
  overdue: (slug: string, day: string) => `${slug}\u00a0: sa date de relecture est passée (${day}).`,
  content: (slug: string, fault: string) =>
    `${slug}\u00a0: le contrôle du contenu refuse «\u00a0${fault}\u00a0».`,
};
