import { assessCrisis } from '#modules/wellbeing/rules/crisis.ts';
import { speaksOfBody } from './body-words.ts';
import { isDangerAbroad } from './danger-abroad.ts';
import { lethalSeeking, ownDeathNow, ownDespair, ownIngestion } from './danger-words.ts';
import { harmToAnother } from './harm-words.ts';
import { druggingSomebody, inAStory, meansSeeking, onTheEdge, sureDeath } from './means-words.ts';
import { flatten } from './normalise.ts';
import { voicesIn } from './voices.ts';

/**
 * - `crisis`: a person in distress, who took something, or who seeks a sure death or a way to harm somebody: the help card, and
 *   nothing else
 * - `spoken`: words of a wish to die, or of a way to: the help card too, unless all words together are far from distress
 *   (`leavesNoDoubt`) and the question is plainly about an illness
 * - `alarm`: in all likelihood one: a protocol only when the illness is beyond any doubt
 * - `watch`: may be one: a protocol only when the question is plainly about an illness
 * - `concern`: somebody worries for another: the help line stands beside the answer
 * - `clear`: nothing of the kind
 */
export type Danger = 'crisis' | 'spoken' | 'alarm' | 'watch' | 'concern' | 'clear';

/** Whether help comes before an answer: a protocol only for what is plainly an illness. */
export const isGrave = (danger: Danger): boolean => danger !== 'clear' && danger !== 'concern';

const fromGravest = ['crisis', 'spoken', 'alarm', 'watch', 'concern', 'clear'] as const;

export const graver = (one: Danger, other: Danger): Danger =>
  fromGravest.find((danger) => danger === one || danger === other) ?? 'clear';

/** Families that a question about an illness hardly ever sounds like. */
const plainFamilies: ReadonlySet<string> = new Set([
  'death-wish',
  'method-seeking',
  'means',
  'plan',
  'self-harm',
]);

const says = (patterns: readonly RegExp[], text: string) => patterns.some((one) => one.test(text));

/** Words that only a lethal intent brings together with a dose, whoever claims to ask. */
const hardIntent =
  /sans (?:souffrir|douleur|antidote|trace)|ne (?:pas|plus)(?: jamais)? (?:se reveiller|revenir)|a coup sur|garanti|indetectable|pour (?:mour|en finir|me tuer|se tuer)|se rater|roman|plus me sauver|pour moi,? pas pour|endormir (?:pour|definit)/;
const reported =
  /(?:dit|dire|exprime|declare|verbalise|menace|parle|propos|idees?|annonce)\b.{0,30}(?:qu|de|veut|vouloir|suicid|noires|mourir|finir|se )/;
const attempt = /(?<![a-z])(?:ts|imv)(?![a-z])/g;
/** Asked as such, a lethal dose has no answer here; what somebody took has one. */
const lethalDose =
  /(?:doses?|quantites?) (?:[a-z']+ ){0,3}(?:mortelles?|letales?|fatales?)|(?:mortelles?|letales?) .{0,12}doses?/;
const taken =
  /(?:a|ai|ont|aurait) (?:deja )?(?:pris|avale|ingere|absorbe|bu|recu)|ingestion|ingere|absorb|prise d|intoxiqu|retrouve|suspicion/;
/** « ATCD de 2 TS, la troisième est pour cette nuit » */
const nextAttempt =
  /(?<![a-z])(?:ts|imv|tentatives?)\b.{0,40}(?:la|ma) (?:prochaine|deuxieme|troisieme|quatrieme|derniere|suivante|bonne) (?:est|sera|c'est)\b/;
/** To finish one's sentences or a bottle: whoever cannot is short of breath. */
const harmlessEnd = /finir (?:ses|sa|une|de) (?:phrases?|biberons?|parler)/g;
/** Whom a bystander tells of, besides `isOther`. */
const somebody =
  /(?<![a-z])(?:bebe|nourrisson|fillette|garcon|homme|femme|monsieur|dame|joueur|coureur|temoin|conduct\w*|passag\w*|\d{1,2} ?(?:ans|mois|a))(?![a-z])/;

/** Looks for danger before anything is searched. Pure; the text goes nowhere. */
export function dangerIn(question: string): Danger {
  const said = flatten(question)
    // « mouriiir »
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  const text = said.replace(harmlessEnd, 'parler');
  const { isClinical, isOwn, isOther, isTreated, isByMistake } = voicesIn(text);
  if (says(harmToAnother, text) && !isByMistake) return 'crisis';
  if (says(druggingSomebody, text) && !isByMistake) return 'crisis';
  if (isDangerAbroad(question)) return isClinical || isTreated || isOther ? 'alarm' : 'crisis';
  // « IMV » alone makes nobody a clinician who asks what is lethal.
  if (lethalDose.test(text) && !taken.test(text) && !voicesIn(text.replace(attempt, ' ')).isClinical)
    return 'crisis';
  if (nextAttempt.test(text)) return 'crisis';
  if (says(inAStory, text)) return 'crisis';
  if (says(sureDeath, text) && !isByMistake) return 'crisis';
  if (says(onTheEdge, text) && !isOther) return 'crisis';
  if (says(meansSeeking, text) && !isTreated && !isByMistake) return 'spoken';
  if (says(lethalSeeking, text)) {
    if (hardIntent.test(text) && !isTreated) return 'spoken';
    if (!isClinical && !(isOther && reported.test(text))) return 'spoken';
    if (isOwn && !isTreated && !isOther) return 'spoken';
  }
  if (says(ownDespair, text) && !isTreated && !(isOther && !isOwn)) {
    if (isOwn || !isClinical) return 'spoken';
  }
  if (ownDeathNow.test(text) && !reported.test(text) && !isOther) return 'spoken';
  if (says(ownIngestion, text) && !isTreated && !isByMistake) return isOwn && !isOther ? 'crisis' : 'spoken';
  if (isTreated || (isClinical && !isOwn)) return 'clear';
  const { isCrisis, family } = assessCrisis(text === said ? question : text);
  if (!isCrisis) return 'clear';
  if (family === 'worry-for-another') return 'concern';
  if (family && plainFamilies.has(family)) return 'alarm';
  // A bystander's own words (« aidez-moi ») are about the body that lies there.
  if ((isOther || somebody.test(text)) && !family && speaksOfBody(text)) return 'concern';
  return isOwn || family ? 'watch' : 'concern';
}
