import type { Feeling } from './affect-plane.ts';
import type { AffectZone } from './affect-state.ts';
import {
  type ChoosableGesture,
  type GestureContext,
  isFitting,
  isNight,
  isPossible,
} from './gesture-limits.ts';
import { type Moment, type MomentBasis, type RecentSignal, readMoment } from './gesture-moment.ts';

/** What the before and after of one gesture have shown for this person. */
export interface KnownEffect {
  readonly slug: string;
  readonly verdict: 'helps' | 'no-effect' | 'worse' | 'undecided' | 'too-few';
  /** Points of the benefit score, on 0–100. */
  readonly estimate: number;
  readonly count: number;
}

export interface GestureSituation extends GestureContext {
  /** What was just said; absent when a gesture is asked for without a check-in. */
  readonly present?: Feeling | undefined;
  /** Unexpired signals of the last days, the latest first, the present answer left out. */
  readonly recent: readonly RecentSignal[];
  /** Gestures already proposed after unexpired check-ins, the latest first. */
  readonly recentSlugs: readonly string[];
  readonly effects: readonly KnownEffect[];
}

/** What decided beside the state, each a sentence of the locale files (`why.also.<code>`). */
export type Because =
  | 'repeated'
  | 'nothing-else'
  | 'limits'
  | 'shift'
  | 'night'
  | 'helped'
  | 'first-chance'
  | 'set-aside'
  | 'rotated';

/** `code` names a sentence of the locale files (`why.<code>`), `params` what the sentences may mention. */
export interface GestureChoice {
  readonly slug: string;
  readonly why: {
    readonly code: AffectZone;
    readonly basis: MomentBasis;
    readonly also: readonly Because[];
    readonly params: Readonly<Record<string, string | number>>;
  };
}

// Of three proposals, one at least is for a gesture that has not yet shown what it does.
const helpedInARow = 2;

interface Candidate<G> {
  readonly gesture: G;
  readonly suits: number;
  readonly effect: KnownEffect | undefined;
  /** How many proposals ago; infinite when never. */
  readonly lastProposed: number;
}

const isHelping = ({ effect }: Candidate<unknown>) => effect?.verdict === 'helps';
const isBehind = ({ effect }: Candidate<unknown>) =>
  effect?.verdict === 'no-effect' || effect?.verdict === 'worse';

/** Band 0 comes first: suits well, or suits and has helped; then suits a little; then what does nothing for this person. */
function bandOf(candidate: Candidate<unknown>): number {
  if (isBehind(candidate)) return 2;
  return candidate.suits >= 2 || isHelping(candidate) ? 0 : 1;
}

/** Never proposed first, then longest ago; at equal times the better suited, then the order of the library. */
function byTurn<G extends ChoosableGesture>(a: Candidate<G>, b: Candidate<G>): number {
  const [ageA, ageB] = [a.lastProposed, b.lastProposed];
  if (ageA !== ageB) return ageA > ageB ? -1 : 1;
  return b.suits - a.suits || byPlace(a, b);
}

function byPlace<G extends ChoosableGesture>(
  { gesture: a }: Candidate<G>,
  { gesture: b }: Candidate<G>,
): number {
  return a.position - b.position || (a.slug < b.slug ? -1 : 1);
}

/** What helped most first. */
function byHelp<G extends ChoosableGesture>(a: Candidate<G>, b: Candidate<G>): number {
  return (b.effect?.estimate ?? 0) - (a.effect?.estimate ?? 0) || byPlace(a, b);
}

/** The very last proposal lets the next one pass before it. */
function giveWay<G>(ordered: readonly Candidate<G>[]): Candidate<G>[] {
  const [first, second, ...rest] = ordered;
  return first && second && first.lastProposed === 0 ? [second, first, ...rest] : [...ordered];
}

function orderBand<G extends ChoosableGesture>(
  band: readonly Candidate<G>[],
  situation: GestureSituation,
  moment: Moment,
): Candidate<G>[] {
  const helping = band.filter(isHelping).toSorted(byHelp);
  const others = band.filter((one) => !isHelping(one)).toSorted(byTurn);
  const helped = new Set(
    situation.effects.flatMap(({ slug, verdict }) => (verdict === 'helps' ? [slug] : [])),
  );
  const lastOnes = situation.recentSlugs.slice(0, helpedInARow);
  const isOthersTurn = lastOnes.length === helpedInARow && lastOnes.every((slug) => helped.has(slug));
  const ordered = isOthersTurn && !moment.isRepeated ? [...others, ...helping] : [...helping, ...others];
  const fitting = ordered.filter(({ gesture }) => isFitting(gesture, situation));
  const unfitting = ordered.filter(({ gesture }) => !isFitting(gesture, situation));
  return [...giveWay(fitting), ...giveWay(unfitting)];
}

/**
 * The gestures that may be proposed in this situation, the rule's choice first:
 *
 * 1. those that ask for what is not possible just now are left out, unless nothing else exists;
 * 2. of the others, those meant for the state of the moment (`readMoment`), unless none is;
 * 3. first those that suit the state well, then those that suit it a little, and last those without effect for this
 *    person;
 * 4. within that, those that fit the hour and the place before the others; what has helped this person before what has
 *    not shown yet what it does, except one time in three; and never the same one twice running if another will do.
 *
 * Nothing but the arguments decides. A model may choose among them; it adds none.
 */
export function eligibleGestures<G extends ChoosableGesture>(
  situation: GestureSituation,
  gestures: readonly G[],
): readonly G[] {
  const moment = readMoment(situation.present, situation.recent);
  const { recentSlugs } = situation;
  const effects = new Map(situation.effects.map((effect) => [effect.slug, effect]));
  const possible = gestures.filter((gesture) => isPossible(gesture, situation.limits));
  const candidates = (possible.length > 0 ? possible : gestures).map((gesture): Candidate<G> => {
    const proposed = recentSlugs.indexOf(gesture.slug);
    return {
      gesture,
      suits: gesture.suits[moment.state] ?? 0,
      effect: effects.get(gesture.slug),
      lastProposed: proposed === -1 ? Number.POSITIVE_INFINITY : proposed,
    };
  });
  const suited = candidates.filter(({ suits }) => suits > 0);
  const pool = suited.length > 0 ? suited : candidates;
  return [0, 1, 2]
    .flatMap((band) =>
      orderBand(
        pool.filter((candidate) => bandOf(candidate) === band),
        situation,
        moment,
      ),
    )
    .map(({ gesture }) => gesture);
}

/** What decided: each thing without which another gesture would have come first. */
function reasonsOf(
  chosen: ChoosableGesture,
  situation: GestureSituation,
  gestures: readonly ChoosableGesture[],
  isRepeated: boolean,
): Because[] {
  const changes = (without: Partial<GestureSituation>) =>
    eligibleGestures({ ...situation, ...without }, gestures)[0]?.slug !== chosen.slug;
  const effect = situation.effects.find(({ slug }) => slug === chosen.slug);
  const hasHelp = effect?.verdict === 'helps';
  const isOther = changes({ recentSlugs: [] });
  const hasHelpers = situation.effects.some(({ verdict }) => verdict === 'helps');
  const reasons: Record<Because, boolean> = {
    repeated: isRepeated,
    'nothing-else': !isPossible(chosen, situation.limits),
    limits: isPossible(chosen, situation.limits) && changes({ limits: {} }),
    shift: situation.isOnShift && changes({ isOnShift: false }),
    // Noon asks for nothing.
    night: isNight(situation.localHour) && changes({ localHour: 12 }),
    helped: hasHelp,
    'first-chance': !hasHelp && isOther && hasHelpers && effect === undefined,
    'set-aside': !hasHelp && !isOther && changes({ effects: [] }),
    rotated: isOther && !(effect === undefined && hasHelpers),
  };
  return (Object.keys(reasons) as Because[]).filter((code) => reasons[code]);
}

/**
 * Chooses exactly one gesture: the first of those that may be proposed, and says what decided.
 *
 * @throws when the library is empty
 */
export function chooseGesture(
  situation: GestureSituation,
  gestures: readonly ChoosableGesture[],
): GestureChoice {
  const [chosen] = eligibleGestures(situation, gestures);
  if (chosen === undefined) throw new Error('the gesture library is empty');
  const { zone, basis, isRepeated } = readMoment(situation.present, situation.recent);
  const effect = situation.effects.find(({ slug }) => slug === chosen.slug);
  return {
    slug: chosen.slug,
    why: {
      code: zone,
      basis,
      also: reasonsOf(chosen, situation, gestures, isRepeated),
      params: {
        gesture: chosen.slug,
        ...(effect && { count: effect.count, points: Math.round(effect.estimate) }),
      },
    },
  };
}
