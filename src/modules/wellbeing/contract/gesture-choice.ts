import { z } from 'zod';
import { MicroGesture } from './micro-gesture.ts';
import { OwnTimeZone } from './time-zone.ts';

/** What a person may say they cannot do just now. */
export const gestureLimits = ['noSound', 'noSpace', 'noHands', 'noWater', 'inCompany'] as const;
export const GestureLimit = z.enum(gestureLimits);
export type GestureLimit = z.infer<typeof GestureLimit>;

/**
 * Why this gesture, each part a sentence of the catalogues: `why.<code>` names where the answers lie, `why.basis.<basis>`
 * which answers they are, `why.also.<code>` what else decided; `params` is what the sentences mention.
 */
export const GestureReason = z.object({
  code: z.string(),
  basis: z.enum(['present', 'last', 'trend', 'nothing']),
  also: z.array(z.string()),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type GestureReason = z.infer<typeof GestureReason>;

export const GestureSuggestionQuery = z.strictObject({
  timeZone: OwnTimeZone,
  /** Separated by commas: `noSound,noHands`. */
  limits: z
    .string()
    .max(100)
    .default('')
    .transform((list) => list.split(',').filter(Boolean))
    .pipe(z.array(GestureLimit)),
});

/** One gesture for now, from what the person said lately, without a check-in. */
export const GestureSuggestion = z
  .object({ gesture: MicroGesture, why: GestureReason })
  .meta({ id: 'GestureSuggestion' });
export type GestureSuggestion = z.infer<typeof GestureSuggestion>;
