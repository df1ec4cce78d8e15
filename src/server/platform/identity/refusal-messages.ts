/** What a person reads when identity refuses. */
export const refusalMessages = {
  wrongCredentials: 'L’adresse ou le mot de passe ne convient pas.',
  wrongPassword: 'Ce mot de passe n’est pas le tien.',
  badEmail: 'Cette adresse e-mail n’a pas la forme attendue.',
  emailTaken: 'Un compte existe déjà avec cette adresse. Connecte-toi, ou demande un nouveau mot de passe.',
  challengeOver:
    'Cette connexion a trop attendu, ou trop de codes ont été essayés. Recommence avec ton mot de passe.',
  wrongCode: 'Ce code n’est pas le bon, ou il a déjà servi. Attends le suivant et réessaie.',
  totpAlreadyOn: 'Le second facteur est déjà actif.',
  totpNotStarted: 'Le second facteur n’est pas en cours d’activation.',
  busy: 'Beaucoup de personnes se connectent en ce moment. Réessaie dans quelques secondes.',
  sameEmail: 'C’est déjà ton adresse.',
  passwordIsEmail: 'Le mot de passe ne peut pas être ton adresse.',
  lastAdmin: 'Tu es le seul administrateur. Donne d’abord ce rôle à quelqu’un d’autre.',
} as const;
