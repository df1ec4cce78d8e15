import type { GestureLimit, GestureSuggestion } from '#modules/wellbeing/contract/gesture-choice.ts';
import type { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import type { Feeling } from '#modules/wellbeing/rules/affect-plane.ts';
import { chooseGesture } from '#modules/wellbeing/rules/gesture-choice.ts';

/** The same rule as the server's, from what this device knows: what was just said, the hour, what is not possible. */
export function chooseHere(
  present: Feeling | undefined,
  limits: readonly GestureLimit[],
  gestures: readonly MicroGesture[],
  now: Date,
): GestureSuggestion {
  const situation = {
    present,
    recent: [],
    recentSlugs: [],
    effects: [],
    limits: Object.fromEntries(limits.map((limit) => [limit, true])),
    localHour: now.getHours(),
    isOnShift: false,
  };
  const { slug, why } = chooseGesture(situation, gestures);
  const gesture = gestures.find((one) => one.slug === slug);
  if (!gesture) throw new Error('the rule chose outside the library');
  return { gesture, why: { ...why, also: [...why.also], params: { ...why.params } } };
}
