import { gestureEvidence, usualFeeling } from '#modules/wellbeing/rules/evidence/gesture-evidence.ts';
import type { SimulatedPerson } from './simulated-person.ts';

/** What became of the known effects of simulated persons; every share is between 0 and 1. */
export interface Judgement {
  readonly persons: number;
  /** Known effects that lie within their interval. */
  readonly coverage: number;
  /** Persons of whom every order that is said is the right one. */
  readonly personsWithoutWrongOrder: number;
  /** Of the pairs 5 points apart or more: those whose order is said, those estimated in the right order. */
  readonly pairsSaid: number;
  readonly pairsRight: number;
  /** Persons all of whose pairs 5 points apart or more are estimated in the right order. */
  readonly personsWithEveryPairRight: number;
  /** Persons whose first gesture is the best one, or less than 5 points from it. */
  readonly personsWithGoodFirst: number;
  /** Estimate minus truth, in points. */
  readonly bias: number;
}

const farApartPoints = 5;

/** Whether each gesture that is 5 points or more ahead of another stands before it. */
export function isRankedRight(effects: SimulatedPerson['effects'], ranking: readonly string[]): boolean {
  const place = (slug: string) => ranking.indexOf(slug);
  return effects.every((better) =>
    effects.every(
      (worse) => better.points - worse.points < farApartPoints || place(better.slug) < place(worse.slug),
    ),
  );
}

function judgeOne({ effects, answers, said }: SimulatedPerson) {
  const evidence = gestureEvidence(answers, usualFeeling(said));
  const truth = new Map(effects.map(({ slug, points }) => [slug, points]));
  const trueOf = (slug: string) => truth.get(slug) ?? 0;
  const pairs = evidence.flatMap((better, index) =>
    evidence.slice(index + 1).flatMap((worse) => {
      const difference = trueOf(better.slug) - trueOf(worse.slug);
      return Math.abs(difference) < farApartPoints
        ? []
        : [{ isRight: difference > 0, isSaid: better.aheadOf.includes(worse.slug) }];
    }),
  );
  const best = Math.max(...effects.map(({ points }) => points));
  return {
    effects: evidence.length,
    covered: evidence.filter(({ slug, low, high }) => trueOf(slug) >= low && trueOf(slug) <= high).length,
    errorPoints: evidence.reduce((sum, { slug, estimate }) => sum + estimate - trueOf(slug), 0),
    hasWrongOrder: evidence.some(({ slug, aheadOf }) =>
      aheadOf.some((other) => trueOf(slug) < trueOf(other)),
    ),
    pairs,
    isRanked: isRankedRight(
      effects,
      evidence.map(({ slug }) => slug),
    ),
    isFirstGood: best - trueOf(evidence[0]?.slug ?? '') < farApartPoints,
  };
}

/** Estimates each person from their answers alone, then compares with what is known of them. */
export function judgeEvidence(people: readonly SimulatedPerson[]): Judgement {
  const judged = people.map(judgeOne);
  const shareOfPeople = (test: (one: (typeof judged)[number]) => boolean) =>
    judged.filter(test).length / judged.length;
  const total = (pick: (one: (typeof judged)[number]) => number) =>
    judged.reduce((sum, one) => sum + pick(one), 0);
  const pairs = total(({ pairs }) => pairs.length);
  return {
    persons: people.length,
    coverage: total(({ covered }) => covered) / total(({ effects }) => effects),
    personsWithoutWrongOrder: shareOfPeople(({ hasWrongOrder }) => !hasWrongOrder),
    pairsSaid: total(({ pairs }) => pairs.filter(({ isSaid }) => isSaid).length) / pairs,
    pairsRight: total(({ pairs }) => pairs.filter(({ isRight }) => isRight).length) / pairs,
    personsWithEveryPairRight: shareOfPeople(({ isRanked }) => isRanked),
    personsWithGoodFirst: shareOfPeople(({ isFirstGood }) => isFirstGood),
    bias: total(({ errorPoints }) => errorPoints) / total(({ effects }) => effects),
  };
}
