import type { Transaction } from '#platform/database/transaction.ts';
import type { CheckIn, CheckInAnswer } from '../contract/check-in.ts';
import { createSignal, listGestures, listRecentGestureSlugs } from './check-in.queries.ts';
import { chooseGesture } from './gesture.rules.ts';
import { readMeasure, signalLevel } from './signal-level.rules.ts';

/**
 * Keeps what the person just said and answers one gesture, in one transaction: the raw values as given, the level by
 * its rule, the gesture chosen from this moment and from the last unexpired check-ins.
 */
export async function recordCheckIn(tx: Transaction, checkIn: CheckIn): Promise<CheckInAnswer> {
  const { instrument, keepDays, emotion, ...given } = checkIn;
  const measure = readMeasure(instrument, given);
  const gestures = await listGestures(tx);
  // As many as the library holds: a gesture comes back only after all others that suit as well.
  const recentSlugs = await listRecentGestureSlugs(tx, gestures.length);
  const { slug, why } = chooseGesture({ ...measure, recentSlugs }, gestures);
  const gesture = gestures.find((one) => one.slug === slug);
  if (!gesture) throw new Error(`the rule chose gesture ${slug}, which is not in the library`);
  const signal = await createSignal(tx, {
    sourceInstrument: instrument,
    level: signalLevel(measure),
    metadata: { ...measure, ...(emotion !== undefined && { emotion }), raw: { ...given, gesture: slug } },
    keepDays,
  });
  return { signal, gesture, why };
}
