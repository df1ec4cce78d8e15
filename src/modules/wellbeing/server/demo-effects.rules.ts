import type { Feeling } from '../rules/affect-plane.ts';
import { type AffectState, affectZone, stateOfZone } from '../rules/affect-state.ts';
import type { DemoSignal } from './demo-history.rules.ts';

/** A row for `gesture_effects`, without its owner. Only the demonstration person, marked in her account, has such rows. */
export interface DemoEffect {
  readonly slug: string;
  readonly before_valence: number;
  readonly before_arousal: number;
  readonly after_valence: number;
  readonly after_arousal: number;
  readonly created_at: string;
  readonly expires_at: string;
}

export interface DemoEffectOptions {
  readonly signals: readonly DemoSignal[];
  /** Uniform in [0, 1); seed it for the same answers each time. */
  readonly random: () => number;
  readonly now: Date;
}

/** What a gesture of the library does for the invented person: points of valence and of arousal, and how regularly. */
interface InventedEffect {
  readonly slug: string;
  readonly valence: number;
  readonly arousal: number;
  readonly irregularity: number;
}

const sigh = { slug: 'cyclic-sighing', valence: 14, arousal: -20, irregularity: 22 };
const senses = { slug: 'five-senses', valence: 3, arousal: -3, irregularity: 40 };
const walk = { slug: 'micro-walk', valence: 12, arousal: 8, irregularity: 20 };
const sounds = { slug: 'sounds-near-far', valence: -1, arousal: 0, irregularity: 44 };
const gaze = { slug: 'far-gaze', valence: 0, arousal: 0, irregularity: 12 };
const thanks = { slug: 'thank-colleague', valence: 9, arousal: 2, irregularity: 20 };

/** What she takes in each state; what stands several times is taken as often. */
const taken: Readonly<Record<AffectState, readonly InventedEffect[]>> = {
  tense: [sigh, sigh, senses],
  low: [walk, walk, sounds],
  lively: [gaze, gaze, gaze, walk, thanks],
  calm: [gaze, gaze, sounds, thanks],
  even: [gaze, gaze, walk, sounds],
};

const dayMs = 86_400_000;
const gestureMs = 4 * 60_000;
// How often she takes the gesture and says how it goes afterwards, and what is left of a feeling some minutes later.
const answeredShare = 0.75;
const carryover = 0.85;
const usual: Feeling = { valence: 55, arousal: 50 };

const onScale = (value: number) => Math.round(Math.min(100, Math.max(0, value)));

/**
 * Before and after the gestures that an invented person did after her check-ins, the oldest first: two that help, one
 * that does nothing for her, and others too irregular or too rare to say. Pure: chance and the clock are passed in.
 */
export function demoEffects({ signals, random, now }: DemoEffectOptions): DemoEffect[] {
  return signals.flatMap(({ metadata: { valence, arousal }, created_at }) => {
    const [answers, draw, ...chances] = Array.from({ length: 6 }, random) as [number, number, ...number[]];
    const among = taken[stateOfZone[affectZone({ valence, arousal })]];
    const gesture = among[Math.floor(draw * among.length)];
    const at = Date.parse(created_at) + gestureMs;
    if (!gesture || answers > answeredShare || at > now.getTime()) return [];
    const noise = (index: number) =>
      ((chances[index] ?? 0) + (chances[index + 1] ?? 0) - 1) * gesture.irregularity;
    const later = (name: keyof Feeling, felt: number, chance: number) =>
      onScale(usual[name] + carryover * (felt - usual[name]) + gesture[name] + noise(chance));
    return {
      slug: gesture.slug,
      before_valence: valence,
      before_arousal: arousal,
      after_valence: later('valence', valence, 0),
      after_arousal: later('arousal', arousal, 2),
      created_at: new Date(at).toISOString(),
      expires_at: new Date(at + 365 * dayMs).toISOString(),
    };
  });
}
