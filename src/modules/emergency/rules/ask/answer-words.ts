import type { AnswerWarning } from '../../contract/answer.ts';
import type { Population } from '../../contract/protocol-content.ts';

const inFrench: Record<Population, string> = {
  adult: 'l’adulte',
  child: 'l’enfant',
  pregnancy: 'la grossesse',
};
const listed = (populations: Iterable<Population>) => [...populations].map((one) => inFrench[one]).join(', ');

/** The sentences of the search; screens may say them in their own words by the code. */
export const warn = {
  empty: (): AnswerWarning => ({
    code: 'empty',
    text: 'Écris une question\u00a0: un signe, un diagnostic ou un médicament.',
  }),
  tooLong: (most: number): AnswerWarning => ({
    code: 'too-long',
    text: `Question trop longue (plus de ${most} signes)\u00a0: une phrase suffit, sans rien qui désigne le patient.`,
  }),
  noWords: (): AnswerWarning => ({
    code: 'no-words',
    text: 'Rien à chercher dans ce message\u00a0: écris un signe, un diagnostic ou un médicament.',
  }),
  otherLanguage: (): AnswerWarning => ({
    code: 'other-language',
    text: 'Le référentiel est en français\u00a0: pose la question en français.',
  }),
  code: (): AnswerWarning => ({
    code: 'code',
    text: 'Ceci ressemble à du code, pas à une question clinique\u00a0: rien n’a été cherché.',
  }),
  patientIdentifiers: (): AnswerWarning => ({
    code: 'patient-identifiers',
    text: 'La question semble désigner un patient (nom, numéro, téléphone ou date de naissance)\u00a0: elle n’est pas enregistrée. Retire ce qui le désigne.',
  }),
  populationMismatch: (
    asked: Iterable<Population>,
    title: string,
    covered: Iterable<Population>,
  ): AnswerWarning => ({
    code: 'population-mismatch',
    text: `La question porte sur ${listed(asked)}\u00a0; «\u00a0${title}\u00a0» est écrit pour\u00a0: ${listed(covered)}. Les doses ne se transposent pas.`,
  }),
  populationConflict: (chosen: Population, said: Iterable<Population>): AnswerWarning => ({
    code: 'population-conflict',
    text: `Population choisie\u00a0: ${inFrench[chosen]}. La question parle plutôt de\u00a0: ${listed(said)}. Vérifie avant toute dose.`,
  }),
  drugNotInProtocol: (drug: string, title: string): AnswerWarning => ({
    code: 'drug-not-in-protocol',
    text: `«\u00a0${title}\u00a0» ne donne aucune dose de ${drug}\u00a0: aucune n’est proposée.`,
  }),
  reviewRequired: (): AnswerWarning => ({ code: 'review-required', text: 'Relecture clinique requise.' }),
  reviewOverdue: (title: string, date: string): AnswerWarning => ({
    code: 'review-overdue',
    text: `«\u00a0${title}\u00a0» devait être relu avant le ${date}.`,
  }),
  helpOffered: (): AnswerWarning => ({
    code: 'help-offered',
    text: 'Si tu parles de toi et que tu ne vas pas bien\u00a0: 3114, jour et nuit, gratuit.',
  }),
};

export const callForHelp = [
  { number: '3114', text: 'Prévention du suicide, jour et nuit, gratuit, pour soi ou pour un proche.' },
  { number: '15', text: 'SAMU\u00a0: danger immédiat, ou quelque chose a été pris.' },
  { number: '112', text: 'Urgences, partout en Europe.' },
  { number: '114', text: 'Urgences par SMS, si parler n’est pas possible.' },
];

export const callForAdvice = [
  { number: '15', text: 'SAMU\u00a0: avis du médecin régulateur, urgence vitale.' },
  { number: '112', text: 'Urgences, partout en Europe.' },
];
