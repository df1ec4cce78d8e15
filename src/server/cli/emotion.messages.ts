/** The words of `hygie emotion`. */
export const emotionMessages = {
  command: 'lit un texte et suggère valence, activation et émotion\u00a0; rien n’est conservé',
  text: 'le texte à lire',
  batch: 'lit un fichier, un texte par ligne, et répond un objet JSON par ligne',
  nothing: 'Il manque un texte à lire, ou --batch et un fichier. Ajoutez --help pour la liste.',
  both: 'Un texte ou --batch, pas les deux. Ajoutez --help pour la liste.',
  unreadable: (file: string) =>
    `Le fichier ${file} ne peut pas être lu\u00a0: vérifiez son nom et ses droits.`,
  undetermined: 'indéterminé',
  sentence: (emotion: string, valence: number, arousal: number) =>
    `${emotion} (valence ${valence} sur 100, activation ${arousal} sur 100)`,
  crisis: 'Ce texte appelle la carte d’aide\u00a0: 3114, jour et nuit.',
};
