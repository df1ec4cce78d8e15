import { dangerIn } from '../danger.ts';
import { dangerOdds, leavesNoDoubt } from '../danger-odds.ts';
import { populationsIn } from '../population.ts';
import type { Reference } from '../reference.ts';
import { scopeOdds } from '../scope-odds.ts';
import { type Signs, signsOf, type Weighed } from '../signs.ts';
import { caution, certainty, isPlainlyAnswered, isWeighed, type SignModel } from '../verdict.ts';
import { weigh } from '../weigh.ts';
import { forEachPart, type Hand, options } from './hands.ts';
import { learnOrders } from './learn-orders.ts';
import { distressLexicon, learnDanger, learnScope } from './learn-words.ts';
import { fitLogistic } from './logistic.ts';

const ofClinicians = new Set(['clinician-suicide', 'suicidal-patient']);

type Role = keyof typeof options.counts;

interface Read {
  hand: string;
  role: Role;
  weighed: Weighed;
  question: string;
  counts: number;
}

const roles = { answer: 'answer', none: 'stranger', crisis: 'danger' } as const;
/** What may be read beside the help line by who worries for somebody. */
const ofWorry = 'crise-suicidaire';

/** The texts that reach the verdict, each with what is known of it by then. */
function readHand({ name, questions, sentences }: Hand, reference: Reference): Read[] {
  const read = (
    question: string,
    role: Role,
    counts: number,
    isLeftOut: (ranked: readonly string[]) => boolean,
  ) => {
    const said = question.normalize('NFC').trim();
    const danger = dangerIn(said);
    if (danger === 'crisis') return [];
    const weighed = weigh(said, danger, reference, populationsIn(said));
    const ranked = weighed.ranked.slice(0, 3).map(({ topic }) => topic.protocol.slug);
    return isLeftOut(ranked) ? [] : [{ hand: name, role, weighed, question, counts }];
  };
  return [
    ...questions.flatMap(({ question, verdict, kind, style, expected, accepted = [] }) => {
      const right = new Set([...expected, ...accepted]);
      const isClinician = verdict === 'answer' && ofClinicians.has(style ?? kind ?? '');
      const role = isClinician ? 'clinician' : roles[verdict];
      // To answer with another topic is no better than to refuse.
      const isLost = (ranked: readonly string[]) => !ranked.some((slug) => right.has(slug));
      return read(question, role, options.counts[role], (ranked) => verdict === 'answer' && isLost(ranked));
    }),
    ...sentences
      .filter(({ isCrisis }) => isCrisis)
      .flatMap(({ text }) => read(text, 'danger', options.countsOfSentence, ([first]) => first === ofWorry)),
  ];
}

interface Told {
  hand: string;
  role: Role;
  counts: number;
  signs: Signs;
}

function learnSigns(told: readonly Told[]): SignModel {
  // What is decided otherwise teaches no weight.
  const weighed = told.filter(({ signs }) => !isPlainlyAnswered(signs));
  const [first] = weighed;
  const names = (Object.keys(first?.signs ?? {}) as (keyof Signs)[]).filter(isWeighed);
  const columns = names.map((_, at) => at);
  const examples = weighed.map(({ role, signs, counts }) => ({
    columns,
    values: names.map((name) => signs[name]),
    isTrue: role === 'answer' || role === 'clinician',
    counts,
  }));
  const { bias, weights } = fitLogistic(examples, names.length, options.ridge.signs);
  return {
    bias,
    weights: Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) as SignModel['weights'],
  };
}

/** The smallest certainty from which the reference answers, so that only `refused` of what it could answer is refused. */
function chooseAnswerFrom(told: readonly Told[], names: readonly string[]): number {
  const certainties: number[] = [];
  forEachPart(names, (own) => {
    const model = learnSigns(told.filter(({ hand }) => !own.has(hand)));
    // Where distress is likely, caution refuses, not the bar.
    for (const { hand, role, signs } of told)
      if (own.has(hand) && role === 'answer' && signs.grave === 0)
        certainties.push(
          isPlainlyAnswered(signs) ? Number.POSITIVE_INFINITY : certainty(signs, model) - caution(signs),
        );
  });
  certainties.sort((one, other) => one - other);
  return certainties[Math.floor(certainties.length * options.refused)] ?? 0;
}

/** What all hands teach: the words of orders to a program, of danger and of scope, the weights of the verdict, and from where it answers. */
export function learnFromHands(hands: readonly Hand[], reference: Reference) {
  const handNames = hands.map(({ name }) => name);
  const read = hands.flatMap((hand) => readHand(hand, reference));
  // The verdict must learn how far to trust the words on texts that did not teach them.
  const told: Told[] = [];
  forEachPart(handNames, (own) => {
    const others = hands.filter(({ name }) => !own.has(name));
    const [danger, scope] = [learnDanger(others), learnScope(others)];
    for (const { hand, role, weighed, question, counts } of read) {
      if (!own.has(hand)) continue;
      const byWords = { odds: dangerOdds(question, danger), scope: scopeOdds(question, scope) };
      // Not weighed either.
      if (weighed.danger === 'spoken' && leavesNoDoubt(byWords.odds)) continue;
      told.push({ hand, role, counts, signs: signsOf({ ...weighed, ...byWords }) });
    }
  });
  return {
    orders: learnOrders(hands, reference.knows),
    danger: learnDanger(hands),
    lexicon: distressLexicon(hands),
    scope: learnScope(hands),
    verdict: learnSigns(told),
    answerFrom: chooseAnswerFrom(told, handNames),
  };
}
