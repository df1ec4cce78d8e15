/** What the operator reads when the key that signs the reference cannot be used. */
export const signingMessages = {
  unreadable: (file: string) =>
    `La clé de signature ${file} ne peut pas être lue\u00a0: rendez-la lisible au compte qui lance Hygie, ou indiquez HYGIE_SIGNING_KEY.`,
  damaged: (file: string) =>
    `La clé de signature ${file} est abîmée\u00a0: remettez celle de la sauvegarde, ou effacez-la pour en faire une neuve (les protocoles écrits ici seront alors à approuver de nouveau).`,
  unwritable: (file: string) =>
    `La clé de signature ne peut pas être écrite dans ${file}\u00a0: vérifiez les droits et la place, ou indiquez HYGIE_SIGNING_KEY.`,
};
