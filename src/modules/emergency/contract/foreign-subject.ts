import { z } from 'zod';
import { phrase } from './vocabulary.ts';

/**
 * A subject that no emergency protocol covers, with the words that people use for it: an illness, a follow-up, a matter of
 * daily life. One entry of `catalogue/emergency-foreign/*.json`; it answers nothing, it only helps to refuse.
 */
export const ForeignSubject = z.strictObject({
  title: phrase,
  names: z.array(phrase).max(40),
  signs: z.array(phrase).max(60),
});
export type ForeignSubject = z.infer<typeof ForeignSubject>;
