import type { BundleFault } from '../contract/bundle-exchange.ts';

const sayings: Readonly<Record<BundleFault['kind'], (slug: string, what: string) => string>> = {
  'too-large': (_slug, megabytes) =>
    `Ce fichier dépasse ${megabytes} Mo\u00a0: ce n’est pas un recueil de protocoles.`,
  'not-json': () => 'Ce fichier n’est pas un recueil de protocoles\u00a0: ce n’est pas du JSON.',
  'not-bundle': (_slug, where) =>
    `Ce fichier n’est pas un recueil de protocoles que Hygie sait lire (à l’endroit\u00a0: ${where}).`,
  'unknown-key': (_slug, fingerprint) =>
    `Ce recueil est signé par une clé inconnue ici, d’empreinte ${fingerprint}.`,
  altered: () => 'Ce recueil a été modifié après sa signature\u00a0: rien n’en est repris.',
  'no-expiry': () =>
    'Ce recueil ne dit pas jusqu’à quand il vaut\u00a0: il en faut un fait par «\u00a0hygie protocols export\u00a0», ou exporté depuis la rédaction des protocoles.',
  expired: (_slug, day) => `Ce recueil n’est plus valable depuis le ${day}\u00a0: il en faut un neuf.`,
  twice: (slug) => `${slug}\u00a0: ce protocole figure deux fois dans le recueil.`,
  'protocol-unsigned': (slug) => `${slug}\u00a0: il n’est pas signé.`,
  'protocol-unknown-key': (slug) => `${slug}\u00a0: il est signé par une autre clé que celles acceptées ici.`,
  'protocol-altered': (slug) => `${slug}\u00a0: il a été modifié après sa signature.`,
  incoherent: (slug) => `${slug}\u00a0: son texte n’est pas celui de ses lignes.`,
  overdue: (slug, day) => `${slug}\u00a0: sa date de relecture est passée (${day}).`,
  content: (slug, fault) => `${slug}\u00a0: le contrôle du contenu refuse «\u00a0${fault}\u00a0».`,
};

/** Why a bundle, or one protocol of it, is not taken in; one sentence. */
export function sayBundleFault({ kind, slug = '', what = '' }: BundleFault): string {
  return sayings[kind](slug, what);
}
