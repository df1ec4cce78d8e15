/** The words of `hygie ask`. */
export const askMessages = {
  command:
    'cherche dans le référentiel d’urgence livré et répond par des citations\u00a0; rien n’est conservé',
  question: 'la question, en français',
  batch: 'lit un fichier, une question par ligne, et répond un objet JSON par ligne',
  population: 'de qui parle la question\u00a0: adult, child ou pregnancy',
  nothing: 'Il manque une question, ou --batch et un fichier. Ajoutez --help pour la liste.',
  both: 'Une question ou --batch, pas les deux. Ajoutez --help pour la liste.',
  populationUnknown: (said: string) =>
    `Population inconnue\u00a0: ${said}. Choisissez adult, child ou pregnancy.`,
  unreadable: (file: string) =>
    `Le fichier ${file} ne peut pas être lu\u00a0: vérifiez son nom et ses droits.`,
  verdict: {
    found: 'Trouvé dans le référentiel\u00a0:',
    several: 'Plusieurs sujets possibles\u00a0:',
    none: 'Hors référentiel. Appelez le 15 ou le 112.',
    crisis:
      'Si cela parle de vous ou d’un proche\u00a0: 3114, jour et nuit, gratuit. Danger immédiat\u00a0: 15 ou 112.',
  },
  nearest: (titles: string) => `Sujets les plus proches\u00a0: ${titles}.`,
  topic: (title: string, version: number, reviewOn: string) =>
    `${title} (version ${version}, à relire avant le ${reviewOn})`,
  quotation: (text: string, source: string) => (source === '' ? `« ${text} »` : `« ${text} » — ${source}`),
};
