import type { SealedCheckIn } from '../contract/sealed-check-in.ts';
import { chooseGesture, type GestureChoice } from './gesture-choice.ts';
import type { ChoosableGesture, GestureLimits } from './gesture-limits.ts';
import { readMeasure } from './signal-level.ts';

/** What the person answered, in the instrument's own numbers. */
export interface Given {
  readonly instrument: SealedCheckIn['instrument'];
  readonly valence: number;
  readonly arousal: number;
  readonly emotion?: string | undefined;
  readonly note?: string | undefined;
  readonly keepDays: number;
  readonly limits?: GestureLimits;
}

const hourMs = 3_600_000;
// As many as the server remembers for those whose check-ins it holds.
const rememberedProposals = 12;

export const isExpired = ({ expiresAt }: Pick<SealedCheckIn, 'expiresAt'>, at: Date) =>
  Date.parse(expiresAt) <= at.getTime();

/**
 * A check-in made where nobody else sees it: what will be sealed, and the gesture that the same rule as everywhere
 * chooses from this answer and from the opened ones that have not expired. Shifts and measured effects, which the
 * server holds in the clear, are not looked at.
 *
 * @param opened earlier check-ins, the latest first
 */
export function makeLocalCheckIn<G extends ChoosableGesture>(
  given: Given,
  opened: readonly SealedCheckIn[],
  gestures: readonly G[],
  at: Date,
): { checkIn: SealedCheckIn; choice: GestureChoice } {
  const { instrument, keepDays, emotion, note, limits = {} } = given;
  const raw = { valence: given.valence, arousal: given.arousal };
  const measure = readMeasure(instrument, raw);
  const earlier = opened.filter((one) => !isExpired(one, at));
  const choice = chooseGesture(
    {
      present: measure,
      recent: earlier.map(({ valence, arousal, date }) => ({
        valence,
        arousal,
        ageHours: (at.getTime() - Date.parse(date)) / hourMs,
      })),
      recentSlugs: earlier.slice(0, rememberedProposals).map(({ gesture }) => gesture),
      effects: [],
      limits,
      localHour: at.getHours(),
      isOnShift: false,
    },
    gestures,
  );
  const checkIn: SealedCheckIn = {
    kind: 'check_in',
    date: at.toISOString(),
    expiresAt: new Date(at.getTime() + keepDays * 24 * hourMs).toISOString(),
    instrument,
    ...measure,
    raw,
    ...(emotion === undefined ? {} : { emotion }),
    ...(note === undefined ? {} : { note }),
    gesture: choice.slug,
  };
  return { checkIn, choice };
}
