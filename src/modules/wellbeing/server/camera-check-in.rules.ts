import type { CameraCheckIn } from '../contract/camera-signal.ts';
import type { SignalMetadata } from '../contract/clinical-signal.ts';

/** What is kept of a check-in after the camera: the person's values, and beside them what had been suggested. */
export function cameraRecord({ valence, arousal, emotion, suggestion }: CameraCheckIn): SignalMetadata {
  const isKept =
    valence === suggestion.valence && arousal === suggestion.arousal && emotion === suggestion.emotion;
  return {
    valence,
    arousal,
    ...(emotion !== undefined && { emotion }),
    confidence: suggestion.confidence,
    raw: {
      valence,
      arousal,
      suggestion: isKept ? 'kept' : 'edited',
      suggested_face: suggestion.face,
      suggested_valence: suggestion.valence,
      suggested_arousal: suggestion.arousal,
      suggested_emotion: suggestion.emotion,
      suggested_intensity: suggestion.intensity,
    },
  };
}
