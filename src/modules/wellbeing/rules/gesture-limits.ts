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
  readonly noSound?: boolean | undefined;
  /** Staying where one is: no steps, no bed, no way out. */
  readonly noSpace?: boolean | undefined;
  readonly noHands?: boolean | undefined;
  readonly noWater?: boolean | undefined;
  /** Somebody is near: nothing that they would hear or see. */
  readonly inCompany?: boolean | undefined;
}

export interface GestureContext {
  readonly limits: GestureLimits;
  /** 0–23 on the person's own clock. */
  readonly localHour: number;
  readonly isOnShift: boolean;
}

const isAsked = (need: string | boolean | undefined) =>
  need !== undefined && need !== false && need !== 'none';

/** Whether the gesture asks for nothing that the person cannot do just now. */
export function isPossible({ needs }: ChoosableGesture, limits: GestureLimits): boolean {
  if (limits.noSound && isAsked(needs.sound)) return false;
  if (limits.noSpace && isAsked(needs.space)) return false;
  if (limits.noWater && isAsked(needs.water)) return false;
  // A gesture that does not say is taken to need them: the limit is a promise.
  if (limits.noHands && needs.hands !== 'none') return false;
  if (!limits.inCompany) return true;
  const showing = [needs.sound, needs.water, needs.person].some(isAsked);
  return !showing && needs.space !== 'bed' && needs.hands !== 'both';
}

export const isNight = (localHour: number) => localHour >= 22 || localHour < 7;

/**
 * Whether the gesture fits the hour and the place: on shift, nothing that takes a bed or the way out; at night, nobody
 * is called or written to, and whoever is not on shift is left where they are. A preference, not a limit.
 */
export function isFitting({ needs }: ChoosableGesture, { localHour, isOnShift }: GestureContext): boolean {
  if (isOnShift && (needs.space === 'bed' || needs.space === 'outside')) return false;
  if (!isNight(localHour)) return true;
  if (isAsked(needs.phone) || isAsked(needs.person) || needs.space === 'outside') return false;
  return isOnShift || needs.space !== 'steps';
}
