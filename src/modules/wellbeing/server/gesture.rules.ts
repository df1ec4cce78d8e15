import { type AffectState, type AffectZone, affectZone, stateOfZone } from './affect-state.rules.ts';
import type { Feeling } from './signal-level.rules.ts';

/** What the rule needs to know of a gesture. */
export interface ChoosableGesture {
  readonly slug: string;
  readonly position: number;
  /** How well it suits a state, 1–3; absent: not meant for it. */
  readonly suits: Readonly<Partial<Record<string, number>>>;
  readonly needs: Readonly<Partial<Record<string, string | boolean>>>;
}

/** What the person cannot do just now. */
export interface GestureLimits {
  readonly noSteps?: boolean;
  readonly noHands?: boolean;
  readonly noWater?: boolean;
}

export interface GestureSignals extends Feeling {
  /** Gestures already proposed, the latest first. */
  readonly recentSlugs: readonly string[];
  readonly limits?: GestureLimits;
}

/** `code` names a sentence of the locale files (`why.<code>`), `params` what it may mention. */
export interface GestureChoice {
  readonly slug: string;
  readonly why: {
    readonly code: AffectZone | `${AffectZone}-rotated`;
    readonly params: { readonly gesture: string; readonly valence: number; readonly arousal: number };
  };
}

function isPossible({ needs }: ChoosableGesture, limits: GestureLimits): boolean {
  if (limits.noSteps && needs.space !== undefined && needs.space !== 'none') return false;
  if (limits.noWater && needs.water) return false;
  return !(limits.noHands && needs.hands !== 'none');
}

/** Best suited first; at equal strength, the order of the library. */
function ranked<G extends ChoosableGesture>(gestures: readonly G[], state: AffectState): G[] {
  const strength = (gesture: G) => gesture.suits[state] ?? 0;
  return gestures.toSorted((a, b) => strength(b) - strength(a) || a.position - b.position);
}

/** The gestures worth rotating through: those that suit the state well, else at all, else whatever is possible. */
function poolFor<G extends ChoosableGesture>(gestures: readonly G[], state: AffectState): readonly G[] {
  for (const least of [2, 1]) {
    const pool = gestures.filter(({ suits }) => (suits[state] ?? 0) >= least);
    if (pool.length > 0) return pool;
  }
  return gestures;
}

/**
 * Chooses exactly one gesture, by a rule a person can read:
 *
 * 1. where the answer lies on the plane gives the state the gesture is for;
 * 2. gestures that ask for what is not possible just now are set aside;
 * 3. of those that suit the state well, take the best one not proposed recently, else the one proposed longest ago.
 *
 * Nothing but the arguments decides: the same signals give the same gesture.
 *
 * @throws when the library is empty
 */
export function chooseGesture(
  { valence, arousal, recentSlugs, limits = {} }: GestureSignals,
  gestures: readonly ChoosableGesture[],
): GestureChoice {
  const zone = affectZone({ valence, arousal });
  const state = stateOfZone[zone];
  const possible = gestures.filter((gesture) => isPossible(gesture, limits));
  const order = ranked(poolFor(possible.length > 0 ? possible : gestures, state), state);
  const [best] = order;
  if (best === undefined) throw new Error('the gesture library is empty');

  const lastUse = ({ slug }: ChoosableGesture) => {
    const index = recentSlugs.indexOf(slug);
    return index === -1 ? Number.POSITIVE_INFINITY : index;
  };
  const chosen = order.reduce((kept, gesture) => (lastUse(gesture) > lastUse(kept) ? gesture : kept), best);
  return {
    slug: chosen.slug,
    why: {
      code: chosen === best ? zone : `${zone}-rotated`,
      params: { gesture: chosen.slug, valence: Math.round(valence), arousal: Math.round(arousal) },
    },
  };
}
