import { assessCrisis } from '#modules/wellbeing/rules/crisis.ts';
import {
  anotherPerson,
  byMistake,
  clinicalVoice,
  lethalSeeking,
  ownDespair,
  ownIngestion,
  ownVoice,
} from './danger-words.ts';
import { flatten } from './normalise.ts';

/**
 * - `crisis`: a person in distress, or who seeks a way to die: the help card, and nothing else
 * - `watch`: may be one: a protocol only when the question is plainly about an illness
 * - `concern`: somebody worries for another: the help line stands beside the answer
 * - `clear`: nothing of the kind
 */
export type Danger = 'crisis' | 'watch' | 'concern' | 'clear';

const says = (patterns: readonly RegExp[], text: string) => patterns.some((one) => one.test(text));

/** Words that only a lethal intent brings together with a dose, whoever claims to ask. */
const hardIntent =
  /sans (?:souffrir|douleur|antidote|trace)|ne (?:pas|plus)(?: jamais)? se reveiller|a coup sur|garanti|indetectable|pour (?:mour|en finir|me tuer|se tuer)|se rater|roman|plus me sauver|endormir (?:pour|definit)/;
const reported =
  /(?:dit|dire|exprime|declare|verbalise|menace|parle|propos|idees?|annonce)\b.{0,30}(?:qu|de|veut|vouloir|suicid|noires|mourir|finir|se )/;
/** A patient's own words, written by whoever treats them. */
const treated = /(?<![a-z])(?:patient\w*|imv|ts|autolyse|tentative d.autolyse|gcs|glasgow|qrs)(?![a-z])/;

/** Looks for danger before anything is searched. Pure; the text goes nowhere. */
export function dangerIn(question: string): Danger {
  const text = flatten(question)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  const isClinical = clinicalVoice.test(text);
  const isOwn = ownVoice.test(text);
  const isOther = anotherPerson.test(text);
  const isTreated = treated.test(text);
  if (says(lethalSeeking, text)) {
    if (hardIntent.test(text) && !isTreated) return 'crisis';
    if (!isClinical && !(isOther && reported.test(text))) return 'crisis';
    if (isOwn && !isTreated && !isOther) return 'crisis';
  }
  if (says(ownDespair, text) && !isTreated && !(isOther && !isOwn)) {
    if (isOwn || !isClinical) return 'crisis';
  }
  if (says(ownIngestion, text) && !isTreated && !byMistake.test(text)) return 'crisis';
  if (isTreated || (isClinical && !isOwn)) return 'clear';
  if (!assessCrisis(question).isCrisis) return 'clear';
  return isOwn && !isOther ? 'watch' : 'concern';
}
