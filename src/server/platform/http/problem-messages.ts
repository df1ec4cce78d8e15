import type { ProblemCode } from '#contract/problem.ts';

/** What a person reads when a request is refused. */
export const problemMessages: Record<ProblemCode, { title: string; detail: string }> = {
  'invalid-request': {
    title: 'Requête illisible',
    detail: 'La requête n’a pas pu être lue. Rien n’a été enregistré.',
  },
  'not-signed-in': { title: 'Connexion nécessaire', detail: 'Connecte-toi pour continuer.' },
  'wrong-credentials': {
    title: 'Connexion refusée',
    detail: 'L’adresse, le mot de passe ou le code ne convient pas.',
  },
  'totp-required': {
    title: 'Second facteur attendu',
    detail: 'Saisis le code à six chiffres de ton application d’authentification.',
  },
  forbidden: { title: 'Action non permise', detail: 'Tu peux voir cet élément, mais pas le modifier ainsi.' },
  'consent-needed': {
    title: 'Accord nécessaire',
    detail: 'Il manque ton accord pour cet usage. Rien n’a été traité.',
  },
  'cross-site': {
    title: 'Origine refusée',
    detail: 'La demande vient d’un autre site. Reviens sur Hygie et recommence.',
  },
  'not-found': { title: 'Introuvable', detail: 'Cet élément n’existe pas, ou n’est pas à toi.' },
  'method-not-allowed': {
    title: 'Méthode non permise',
    detail: 'Cette adresse existe, mais pas avec cette méthode.',
  },
  conflict: { title: 'Déjà pris', detail: 'Un élément identique existe déjà.' },
  'still-used': {
    title: 'Encore utilisé',
    detail: 'D’autres éléments dépendent de celui-ci. Détache-les d’abord.',
  },
  untrusted: {
    title: 'Signature non reconnue',
    detail: 'Ce contenu n’est pas celui qui a été signé. Il n’est pas montré.',
  },
  recalled: { title: 'Protocole rappelé', detail: 'Ce protocole a été retiré. Ne t’en sers plus.' },
  expired: { title: 'Lien expiré', detail: 'Ce lien a expiré ou a déjà servi.' },
  'too-large': {
    title: 'Trop volumineux',
    detail: 'L’envoi dépasse la taille acceptée. Rien n’a été enregistré.',
  },
  'wrong-type': {
    title: 'Format non accepté',
    detail: 'Envoie du JSON, avec l’en-tête Content-Type: application/json.',
  },
  invalid: {
    title: 'Saisie à corriger',
    detail: 'Un ou plusieurs champs sont à corriger. Rien n’a été enregistré.',
  },
  'too-fast': { title: 'Trop de demandes', detail: 'Attends un instant avant de recommencer.' },
  internal: {
    title: 'Erreur de notre côté',
    detail: 'Quelque chose a échoué chez nous. Rien n’a été enregistré à moitié.',
  },
  unavailable: {
    title: 'Momentanément indisponible',
    detail: 'La base de données ne répond pas. Réessaie dans quelques secondes.',
  },
  'storage-full': {
    title: 'Espace de stockage indisponible',
    detail: 'Le disque du serveur est plein ou protégé en écriture. Rien n’a été enregistré.',
  },
};
