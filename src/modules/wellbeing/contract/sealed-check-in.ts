import { z } from 'zod';
import { Instant, shortText } from '#contract/values.ts';

const percent = z.number().min(0).max(100);

export const mostNoteCharacters = 2000;

/**
 * A check-in as it is before it is sealed in the browser, and after it is opened there. It is never sent: the server
 * holds its envelope alone, which looks like any other sealed entry's.
 */
export const SealedCheckIn = z.strictObject({
  kind: z.literal('check_in'),
  date: Instant,
  /** After this the browser shows it no more, and asks the server to erase its envelope. */
  expiresAt: Instant,
  instrument: z.enum(['scan_sliders', 'SAM']),
  /** On 0–100 whatever the instrument; `raw` keeps the instrument's own numbers. */
  valence: percent,
  arousal: percent,
  raw: z.strictObject({ valence: percent, arousal: percent }),
  emotion: shortText(60).optional(),
  note: z.string().max(mostNoteCharacters).optional(),
  /** What was proposed then. */
  gesture: z.string(),
});
export type SealedCheckIn = z.infer<typeof SealedCheckIn>;
