import { z } from 'zod';
import { CheckIn, emotion, forTheGesture, keepDays, onSlider } from './check-in.ts';
import { ClinicalSignalCreate, clinicalSignals, RawWord, SourceInstrument } from './clinical-signal.ts';
import { TrendsQuery } from './trends.ts';

/**
 * The camera, which only the personal edition has: nothing that an institution's edition loads may import this file,
 * nor `web/camera`.
 */
export const cameraInstrument = 'scan_camera';

/** Expressions that suggest something. A neutral face suggests nothing, so it never gets this far. */
export const suggestingFaces = ['happy', 'surprised', 'sad', 'angry', 'fearful', 'disgusted'] as const;

/** What the browser read on the face and proposed. It leaves the device only with the values that the person saves. */
export const FaceSuggestion = z.strictObject({
  face: z.enum(suggestingFaces),
  valence: onSlider,
  arousal: onSlider,
  emotion: RawWord,
  intensity: z.int().min(0).max(4),
  confidence: z.number().min(0.5).max(0.75),
});
export type FaceSuggestion = z.infer<typeof FaceSuggestion>;

/** Values that the person confirmed or changed, after a suggestion of the camera. Theirs are the ones that count. */
export const CameraCheckIn = z.strictObject({
  instrument: z.literal(cameraInstrument),
  valence: onSlider,
  arousal: onSlider,
  emotion,
  keepDays,
  suggestion: FaceSuggestion,
  ...forTheGesture,
});
export type CameraCheckIn = z.infer<typeof CameraCheckIn>;

export const CheckInWithCamera = z.discriminatedUnion('instrument', [...CheckIn.options, CameraCheckIn]);
export type CheckInWithCamera = z.infer<typeof CheckInWithCamera>;

const SourceWithCamera = z.enum([...SourceInstrument.options, cameraInstrument]);

export const TrendsQueryWithCamera = TrendsQuery.extend({
  source: SourceWithCamera.optional().meta({ description: 'Un seul instrument ; tous par défaut' }),
});
export type TrendsQueryWithCamera = z.infer<typeof TrendsQueryWithCamera>;

/** The plain REST of signals where the camera is one of the instruments. */
export const clinicalSignalsWithCamera = {
  ...clinicalSignals,
  create: ClinicalSignalCreate.extend({ source_instrument: SourceWithCamera }),
  filters: { ...clinicalSignals.filters, source_instrument: SourceWithCamera },
};
