import type { Feeling } from '../affect-plane.ts';
import { type AffectState, affectZone, stateOfZone } from '../affect-state.ts';

/** How much each axis counts for a state; the sizes add up to 1, so that every score lies on the same 0–100. */
interface Weights {
  readonly valence: number;
  /** Negative: less activated is better. */
  readonly arousal: number;
}

/**
 * What « better » means depends on what the gesture was for: tense, to be pleasanter and less activated, equally; low, to
 * be pleasanter first and a little more awake; elsewhere, to be pleasanter, whatever the body does. The weights are the
 * project's own choice, validated by nobody.
 */
const weightsOf: Readonly<Record<AffectState, Weights>> = {
  tense: { valence: 0.5, arousal: -0.5 },
  low: { valence: 0.7, arousal: 0.3 },
  lively: { valence: 1, arousal: 0 },
  calm: { valence: 1, arousal: 0 },
  even: { valence: 1, arousal: 0 },
};

/** The state a gesture was for: where the answer before it lies. */
export function stateBefore(before: Feeling): AffectState {
  return stateOfZone[affectZone(before)];
}

/** How noisy a score of that state is beside one reading: two half readings err less than a whole one. */
export function noiseShareIn(state: AffectState): number {
  const { valence, arousal } = weightsOf[state];
  return valence ** 2 + arousal ** 2;
}

/** How well a feeling serves somebody who was in that state, on 0–100. */
export function easeIn(state: AffectState, { valence, arousal }: Feeling): number {
  const weights = weightsOf[state];
  return (
    weights.valence * valence + weights.arousal * arousal + (weights.arousal < 0 ? -weights.arousal * 100 : 0)
  );
}
