import { z } from 'zod';
import { dangerIn } from '../danger.ts';
import { dangerOdds, type WordModel, wordFeatures } from '../danger-odds.ts';
import { flatten } from '../normalise.ts';
import { populationsIn } from '../population.ts';
import type { Reference } from '../reference.ts';
import { type Signs, signsOf, type Weighed } from '../signs.ts';
import { certainty, decided, isWeighed, type SignModel } from '../verdict.ts';
import { weigh } from '../weigh.ts';
import { type Example, fitLogistic } from './logistic.ts';

/** Questions that one hand wrote for the search to learn from: catalogue/emergency-questions/dev-*.json. */
export const DevelopmentQuestions = z.object({
  questions: z.array(
    z.object({
      question: z.string(),
      kind: z.string().optional(),
      style: z.string().optional(),
      expected: z.array(z.string()),
      accepted: z.array(z.string()).optional(),
      verdict: z.enum(['answer', 'none', 'crisis']),
    }),
  ),
});
/** Sentences of people who write to themselves: catalogue/crisis/dev-*.json. */
export const DevelopmentSentences = z.object({
  sentences: z.array(z.object({ text: z.string(), kind: z.string(), isCrisis: z.boolean() })),
});

/** One hand's texts. What was written by one hand is taught, or left out, together. */
export interface Hand {
  name: string;
  questions: z.output<typeof DevelopmentQuestions>['questions'];
  sentences: z.output<typeof DevelopmentSentences>['sentences'];
}

export const options = {
  /** A word, or a pair of words, that fewer texts show teaches its text, not its kind. */
  fewest: 3,
  ridge: { words: 2, signs: 1 },
  /** Written for another room: longer, and told to oneself. */
  countsOfSentence: 0.5,
  counts: { answer: 1, clinician: 2, stranger: 1, danger: 2 },
  /** Words that weigh less are forgotten: the browser carries the others. */
  smallestWeight: 0.15,
  /** How many parts the hands are dealt into, each read by what the others taught. */
  parts: 8,
  /** The share of answerable questions that may be refused, each read by what other hands taught. */
  refused: 0.04,
};

/** Kinds about somebody else: whoever writes so is to be answered. */
const aboutOthers = new Set(['worry-for-another', 'third-person', 'clinician']);
const ofClinicians = new Set(['clinician-suicide', 'suicidal-patient']);

function learnWords(hands: readonly Hand[]): WordModel {
  const texts = hands.flatMap(({ questions, sentences }) => [
    ...questions.map(({ question, verdict }) => ({
      text: question,
      isTrue: verdict === 'crisis',
      counts: 1,
    })),
    ...sentences
      .filter(({ kind }) => !aboutOthers.has(kind))
      .map(({ text, isCrisis }) => ({ text, isTrue: isCrisis, counts: options.countsOfSentence })),
  ]);
  const shown = texts.map(({ text }) => [...wordFeatures(flatten(text))]);
  const counts = new Map<string, number>();
  for (const feature of shown.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= options.fewest).map(([name]) => name);
  const place = new Map(names.map((name, at) => [name, at]));
  const examples = texts.map(({ isTrue, counts: worth }, at): Example => {
    const columns = (shown[at] ?? []).flatMap((feature) => place.get(feature) ?? []);
    return { columns, values: columns.map(() => 1), isTrue, counts: worth };
  });
  const { bias, weights } = fitLogistic(examples, names.length, options.ridge.words);
  const kept = names.map((name, at): [string, number] => [name, weights[at] ?? 0]);
  return { bias, weights: new Map(kept.filter(([, weight]) => Math.abs(weight) >= options.smallestWeight)) };
}

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
  const weighed = told.filter(({ signs }) => decided(signs) === undefined);
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

/** Deals the hands into parts, and calls for each with its own and all the others. */
function forEachPart(names: readonly string[], work: (own: ReadonlySet<string>) => void): void {
  for (let part = 0; part < options.parts; part += 1) {
    const own = new Set(names.filter((_, at) => at % options.parts === part));
    if (own.size > 0) work(own);
  }
}

const certaintyOf = {
  answered: () => Number.POSITIVE_INFINITY,
  refused: () => Number.NEGATIVE_INFINITY,
  weighed: certainty,
};

/** The smallest certainty from which the reference answers, so that only `refused` of what it could answer is refused. */
function chooseAnswerFrom(told: readonly Told[], names: readonly string[]): number {
  const certainties: number[] = [];
  forEachPart(names, (own) => {
    const model = learnSigns(told.filter(({ hand }) => !own.has(hand)));
    for (const { hand, role, signs } of told)
      if (own.has(hand) && role === 'answer')
        certainties.push(certaintyOf[decided(signs) ?? 'weighed'](signs, model));
  });
  certainties.sort((one, other) => one - other);
  return certainties[Math.floor(certainties.length * options.refused)] ?? 0;
}

/** What all hands teach: the words of danger, the weights of the verdict, and from where it answers. */
export function learnFromHands(hands: readonly Hand[], reference: Reference) {
  const handNames = hands.map(({ name }) => name);
  const read = hands.flatMap((hand) => readHand(hand, reference));
  // The verdict must learn how far to trust the words of danger on texts that did not teach them.
  const told: Told[] = [];
  forEachPart(handNames, (own) => {
    const words = learnWords(hands.filter(({ name }) => !own.has(name)));
    for (const { hand, role, weighed, question, counts } of read)
      if (own.has(hand))
        told.push({ hand, role, counts, signs: signsOf({ ...weighed, odds: dangerOdds(question, words) }) });
  });
  return {
    words: learnWords(hands),
    verdict: learnSigns(told),
    answerFrom: chooseAnswerFrom(told, handNames),
  };
}

/** Everything that the weights rest on besides the reference itself, as text: its hash changes with any of it. */
export const taughtText = (hands: readonly Hand[]): string => JSON.stringify({ options, hands });
