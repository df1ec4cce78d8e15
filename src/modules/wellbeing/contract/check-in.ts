import { z } from 'zod';
import { shortText } from '#contract/values.ts';
import { ClinicalSignal } from './clinical-signal.ts';
import { MicroGesture } from './micro-gesture.ts';

/** How many days a check-in may be kept; after that it is invisible at once and erased within 15 minutes. */
export const keepDaysChoices = [1, 7, 30, 90, 365] as const;

const keepDays = z.literal(keepDaysChoices).default(30);
const onSlider = z.number().min(0).max(100);
/** A word that the person chose or left beside the values. */
const emotion = shortText(60).optional();
const onSam = z.int().min(1).max(9);

/** What the person said, in the instrument's own numbers: sliders 0–100, SAM 1–9. */
export const CheckIn = z.discriminatedUnion('instrument', [
  z.strictObject({
    instrument: z.literal('scan_sliders'),
    valence: onSlider,
    arousal: onSlider,
    emotion,
    keepDays,
  }),
  z.strictObject({ instrument: z.literal('SAM'), valence: onSam, arousal: onSam, emotion, keepDays }),
]);
export type CheckIn = z.infer<typeof CheckIn>;

/** Why this gesture: a sentence of the catalogues (`why.<code>`) and what it names. */
export const GestureReason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const CheckInAnswer = z
  .object({ signal: ClinicalSignal, gesture: MicroGesture, why: GestureReason })
  .meta({ id: 'CheckInAnswer' });
export type CheckInAnswer = z.infer<typeof CheckInAnswer>;
