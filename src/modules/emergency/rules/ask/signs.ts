import { speaksOfBody } from './body-words.ts';
import { type Danger, isGrave as isGraveDanger } from './danger.ts';
import type { Evidence } from './evidence.ts';
import { actsAsked, intentsElsewhere, isNow, tellsOfSomebody } from './intent.ts';
import { voicesIn } from './voices.ts';

const most = { outside: 10, named: 10, acts: 3, count: 2 };
const leastOdds = -3;
const farthestScope = 4;
const raisedOdds = -2;

/** What speaks for answering a question out of the protocols, and against it, each as a number near 1. */
export interface Signs {
  /** 1 when the question is nothing but a name of the best topic, and nobody in distress would write it so. */
  nameOnly: number;
  /**
   * 1 when the question names or describes the best topic, or is but a few words of it, holds nothing that this topic does
   * not know, and asks for nothing but an emergency; a poisoning or a suicidal crisis is never that plain.
   */
  plain: number;
  /**
   * 1 when a subject that no protocol covers is named and fits better, by its score and by its words; no drug of the topic is
   * asked for, and nobody is told to be ill at this moment.
   */
  outdone: number;
  score: number;
  foreign: number;
  foreignCoverage: number;
  foreignOnly: number;
  ownOnly: number;
  foreignNamed: number;
  beaten: number;
  namedBeaten: number;
  nowBeaten: number;
  somebodyBeaten: number;
  margin: number;
  coverage: number;
  covered: number;
  drug: number;
  outside: number;
  outsides: number;
  lost: number;
  elsewhere: number;
  unheard: number;
  unknown: number;
  corrected: number;
  length: number;
  named: number;
  described: number;
  acts: number;
  namedActs: number;
  namedElsewhere: number;
  scope: number;
  bodily: number;
  now: number;
  deed: number;
  somebody: number;
  danger: number;
  raisedDanger: number;
  concern: number;
  grave: number;
  alarm: number;
  spoken: number;
  bodilyInDanger: number;
  nowInDanger: number;
  treated: number;
  treatedDeed: number;
  other: number;
  own: number;
  mistake: number;
  otherInDanger: number;
  ownInDanger: number;
  otherRaised: number;
  ownRaised: number;
  actsInDanger: number;
  treatedRaised: number;
  bodilyRaised: number;
  poison: number;
  poisonRaised: number;
  treatedPoison: number;
  otherPoison: number;
}

/** What is known of a question before it is decided whether to answer it. */
export interface Weighed {
  /** The question in lower case, without accents. */
  flat: string;
  evidence: Evidence;
  danger: Danger;
  /** As `dangerOdds` says. */
  odds: number;
  /** As `scopeOdds` says. */
  scope: number;
  /** Whether somebody was hurt on purpose. */
  isDeed: boolean;
}

const plainly = { described: 4, coverage: 0.99, fewWords: 3, score: 4, oddsBelow: -1.5 };

function isPlain({ isNamed, described, score, length, ...evidence }: Evidence, odds: number): boolean {
  if (evidence.coverage < plainly.coverage || evidence.foreignOnly > 0) return false;
  if (evidence.outsides > 0 || evidence.isPoison) return false;
  const isShort = length <= plainly.fewWords && score >= plainly.score && odds < plainly.oddsBelow;
  return isNamed || described > plainly.described || isShort;
}

/** « suissidé », « idées suicidaires que faire »: who writes a name of these topics may write of themselves. */
const mayBeOnesOwn = ({ isPoison, corrected }: Evidence, odds: number) =>
  isPoison && (corrected > 0 || odds >= plainly.oddsBelow);

const surelyNamed = 3;

const isOutdone = ({ givesDrug, score, coverage, foreign, foreignCoverage, foreignNamed }: Evidence) =>
  !givesDrug && foreign > score && foreignCoverage > coverage && foreignNamed >= surelyNamed;

/** The signs of a question. Pure. */
export function signsOf({ flat, evidence, danger, odds, scope, isDeed }: Weighed): Signs {
  const elsewhere = Math.min(intentsElsewhere(flat), most.count);
  const acts = Math.min(actsAsked(flat), most.acts);
  const [isBodily, isPresent, isTold] = [speaksOfBody(flat), isNow(flat), tellsOfSomebody(flat)];
  const isGrave = isGraveDanger(danger);
  const { isOther, isOwn, isTreated, isByMistake, isClinical } = voicesIn(flat);
  const { score, coverage, isNamed } = evidence;
  const beaten = Math.max(0, Math.log1p(evidence.foreign) - Math.log1p(score));
  const raised = Math.max(odds - raisedOdds, 0);
  return {
    nameOnly: Number(evidence.isNameOnly && !mayBeOnesOwn(evidence, odds)),
    plain: Number(elsewhere === 0 && isPlain(evidence, odds)),
    outdone: Number(isOutdone(evidence) && !(isBodily && isPresent)),
    score: Math.log1p(score),
    foreign: Math.log1p(evidence.foreign),
    foreignCoverage: evidence.foreignCoverage,
    foreignOnly: evidence.foreignOnly,
    ownOnly: evidence.ownOnly,
    foreignNamed: Math.log1p(evidence.foreignNamed),
    beaten,
    namedBeaten: isNamed ? beaten : 0,
    nowBeaten: isPresent ? beaten : 0,
    somebodyBeaten: isTold ? beaten : 0,
    margin: evidence.margin,
    coverage,
    covered: (coverage * score) / 10,
    drug: Number(evidence.givesDrug),
    outside: Math.min(evidence.outside, most.outside) / 5,
    outsides: evidence.outsides,
    lost: evidence.lost,
    elsewhere,
    unheard: Math.min(evidence.unheard, most.count),
    unknown: evidence.unknown / 5,
    corrected: Math.min(evidence.corrected, most.count),
    length: evidence.length / 10,
    named: Number(isNamed),
    described: Math.min(evidence.described, most.named) / 5,
    acts,
    namedActs: isNamed ? acts : 0,
    namedElsewhere: isNamed ? elsewhere : 0,
    scope: Math.max(-farthestScope, Math.min(scope, farthestScope)),
    bodily: Number(isBodily),
    now: Number(isPresent),
    deed: Number(isDeed),
    somebody: Number(isTold),
    danger: Math.max(odds, leastOdds),
    raisedDanger: raised,
    concern: Number(danger === 'concern'),
    grave: Number(isGrave),
    alarm: Number(danger === 'alarm'),
    spoken: Number(danger === 'spoken'),
    bodilyInDanger: Number(isBodily && danger !== 'clear'),
    nowInDanger: Number(isPresent && isGrave),
    treated: Number(isTreated),
    treatedDeed: Number(isDeed && (isClinical || isTreated)),
    other: Number(isOther),
    own: Number(isOwn),
    mistake: Number(isByMistake),
    otherInDanger: Number(isOther && danger !== 'clear'),
    ownInDanger: Number(isOwn && danger !== 'clear'),
    otherRaised: isOther ? raised : 0,
    ownRaised: isOwn ? raised : 0,
    actsInDanger: acts * raised,
    treatedRaised: isTreated || isClinical ? raised : 0,
    bodilyRaised: isBodily || isPresent ? raised : 0,
    poison: Number(evidence.isPoison),
    poisonRaised: evidence.isPoison ? raised : 0,
    treatedPoison: Number(evidence.isPoison && (isTreated || isClinical)),
    otherPoison: Number(evidence.isPoison && isOther),
  };
}
