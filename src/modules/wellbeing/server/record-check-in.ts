import type { Transaction } from '#platform/database/transaction.ts';
import type { CheckIn, CheckInAnswer } from '../contract/check-in.ts';
import { createSignal } from './check-in.queries.ts';
import { readMeasure, signalLevel } from './signal-level.rules.ts';
import { suggestGesture } from './suggest-gesture.ts';

/**
 * Keeps what the person just said and answers one gesture, in one transaction: the raw values as given, the level by
 * its rule, the gesture chosen from this moment and from what has not expired.
 */
export async function recordCheckIn(tx: Transaction, checkIn: CheckIn): Promise<CheckInAnswer> {
  const { instrument, keepDays, emotion, timeZone, limits, ...given } = checkIn;
  const measure = readMeasure(instrument, given);
  const { gesture, why } = await suggestGesture(tx, { present: measure, timeZone, limits });
  const signal = await createSignal(tx, {
    sourceInstrument: instrument,
    level: signalLevel(measure),
    metadata: {
      ...measure,
      ...(emotion !== undefined && { emotion }),
      raw: { ...given, gesture: gesture.slug },
    },
    keepDays,
  });
  return { signal, gesture, why };
}
