import { z } from 'zod';

/** A few sentences, to place two sliders by; they are read and forgotten. */
export const TextToRead = z.strictObject({ text: z.string().trim().min(1).max(2000) });

/** What the text suggests; `emotion` null is « indéterminé ». `crisis`: show the calm card with the help numbers. */
export const TextSuggestion = z
  .object({
    valence: z.number().min(0).max(100),
    arousal: z.number().min(0).max(100),
    emotion: z.string().nullable(),
    confidence: z.number().min(0).max(1),
    crisis: z.boolean(),
  })
  .meta({ id: 'TextSuggestion' });
export type TextSuggestion = z.infer<typeof TextSuggestion>;
