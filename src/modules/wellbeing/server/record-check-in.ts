import type { Transaction } from '#platform/database/transaction.ts';
import type { CheckInWithCamera } from '../contract/camera-signal.ts';
import { type CheckInAnswer, ruleEngine } from '../contract/check-in.ts';
import type { ClinicalSignal, SignalMetadata } from '../contract/clinical-signal.ts';
import type { Feeling } from '../rules/affect-plane.ts';
import { readMeasure, signalLevel } from '../rules/signal-level.ts';
import { cameraRecord } from './camera-check-in.rules.ts';
import { createSignal } from './check-in.queries.ts';
import { type GestureWish, suggestGesture } from './suggest-gesture.ts';

interface Kept {
  measure: Feeling;
  metadata: SignalMetadata;
  moduleContext: ClinicalSignal['module_context'];
}

function recordOf(checkIn: CheckInWithCamera): Kept {
  if (checkIn.instrument === 'scan_camera') {
    const { valence, arousal } = checkIn;
    return { measure: { valence, arousal }, metadata: cameraRecord(checkIn), moduleContext: 'scan' };
  }
  const { instrument, keepDays, emotion, timeZone, limits, ...given } = checkIn;
  const measure = readMeasure(instrument, given);
  const metadata = { ...measure, ...(emotion !== undefined && { emotion }), raw: given };
  return { measure, metadata, moduleContext: 'assess' };
}

/** What a gesture is chosen from, of what the person just said. */
export function wishOf(checkIn: CheckInWithCamera): GestureWish {
  const { timeZone, limits } = checkIn;
  return { present: recordOf(checkIn).measure, timeZone, limits };
}

/**
 * Keeps what the person just said and answers one gesture, in one transaction: the raw values as given, the level by
 * its rule, the gesture chosen from this moment and from what has not expired.
 *
 * @param chosen what a model chose before, among what the rule allows; the rule chooses when absent
 */
export async function recordCheckIn(
  tx: Transaction,
  checkIn: CheckInWithCamera,
  chosen?: Omit<CheckInAnswer, 'signal'>,
): Promise<CheckInAnswer> {
  const { measure, metadata, moduleContext } = recordOf(checkIn);
  const proposed = chosen ?? {
    ...(await suggestGesture(tx, wishOf(checkIn))),
    chosenBy: ruleEngine,
    introduction: null,
  };
  const signal = await createSignal(tx, {
    sourceInstrument: checkIn.instrument,
    level: signalLevel(measure),
    moduleContext,
    metadata: { ...metadata, raw: { ...metadata.raw, gesture: proposed.gesture.slug } },
    keepDays: checkIn.keepDays,
  });
  return { signal, ...proposed };
}
