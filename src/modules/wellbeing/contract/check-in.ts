import { z } from 'zod';
import { Engine } from '#contract/engine.ts';
import { shortText } from '#contract/values.ts';
import { ClinicalSignal } from './clinical-signal.ts';
import { GestureLimit, GestureReason } from './gesture-choice.ts';
import { MicroGesture } from './micro-gesture.ts';
import { OwnTimeZone } from './time-zone.ts';

/** How many days a check-in may be kept; after that it is invisible at once and erased within 15 minutes. */
export const keepDaysChoices = [1, 7, 30, 90, 365] as const;

export const keepDays = z.literal(keepDaysChoices).default(30);
export const onSlider = z.number().min(0).max(100);
/** A word that the person chose or left beside the values. */
export const emotion = shortText(60).optional();
const onSam = z.int().min(1).max(9);
/** What the gesture is chosen with: never kept with the signal. */
export const forTheGesture = { timeZone: OwnTimeZone, limits: z.array(GestureLimit).max(5).default([]) };

/** What the person said, in the instrument's own numbers: sliders 0–100, SAM 1–9. */
export const CheckIn = z.discriminatedUnion('instrument', [
  z.strictObject({
    instrument: z.literal('scan_sliders'),
    valence: onSlider,
    arousal: onSlider,
    emotion,
    keepDays,
    /** Given on three big buttons, whose places on the scale `rules/three-buttons.ts` holds. */
    mode: z.literal('three_buttons').optional(),
    ...forTheGesture,
  }),
  z.strictObject({
    instrument: z.literal('SAM'),
    valence: onSam,
    arousal: onSam,
    emotion,
    keepDays,
    ...forTheGesture,
  }),
]);
export type CheckIn = z.infer<typeof CheckIn>;

/** The written rule that chooses when no model does. */
export const ruleEngine: Engine = { kind: 'embedded', name: 'rule' };

export const CheckInAnswer = z
  .object({
    signal: ClinicalSignal,
    gesture: MicroGesture,
    why: GestureReason,
    /** What chose the gesture, and worded the introduction when there is one. */
    chosenBy: Engine.default(ruleEngine),
    /** Generated words, only ever a model's; null when the rule chose. */
    introduction: z.string().nullable().default(null),
  })
  .meta({ id: 'CheckInAnswer' });
export type CheckInAnswer = z.infer<typeof CheckInAnswer>;
