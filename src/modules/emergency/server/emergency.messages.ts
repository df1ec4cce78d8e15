import type { IdentifierKind } from '../rules/patient-identifiers.ts';
import type { Distrust } from '../rules/protocol-trust.ts';

/** Why a protocol is not shown, as a reader is told. */
export const trustMessages: Readonly<Record<Distrust, string>> = {
  unsigned: 'Ce protocole n’est pas signé\u00a0: il n’est pas montré.',
  'unknown-key':
    'Ce protocole est signé par une clé que cette instance ne connaît pas\u00a0: il n’est pas montré.',
  altered:
    'Ce protocole a été modifié après sa signature\u00a0: il n’est pas montré. Préviens l’équipe qui tient cette instance.',
};

export const recallMessages = {
  recalled: (reason: string) => `Ce protocole a été retiré, ne t’en sers plus. Raison\u00a0: ${reason}`,
};

const identifierWords: Readonly<Record<IdentifierKind, string>> = {
  name: 'un nom',
  'national-number': 'un numéro de sécurité sociale',
  phone: 'un numéro de téléphone',
  'birth-date': 'une date de naissance',
  'record-number': 'un numéro de dossier',
  address: 'une adresse',
};

export const identifierMessages = {
  found: (kinds: readonly IdentifierKind[]) =>
    `Ce texte semble désigner un patient\u00a0: ${kinds.map((kind) => identifierWords[kind]).join(', ')}. Rien n’a été gardé.`,
  accepted: 'La même question, sans rien qui désigne quelqu’un',
};

export const exchangeMessages = {
  forbidden:
    'Échanger des protocoles est réservé à qui les écrit\u00a0: cliniciens, enseignants et administrateurs.',
  refused: (reason: string) => `${reason} Rien n’a été repris.`,
};
