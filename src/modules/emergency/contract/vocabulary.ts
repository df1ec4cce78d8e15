import { z } from 'zod';

/** What people write → what the reference says. `outside` names what the reference does not cover: it helps to refuse. */
export const vocabularyKinds = [
  'abbreviation',
  'synonym',
  'lay',
  'brand',
  'class',
  'sign',
  'outside',
] as const;

const phrase = z
  .string()
  .min(1)
  .max(120)
  .refine((said) => said === said.trim() && said === said.normalize('NFC'), 'must be trimmed and in NFC');

/** One entry of `catalogue/emergency-vocabulary/*.json`. */
export const VocabularyEntry = z.strictObject({ from: phrase, to: phrase, kind: z.enum(vocabularyKinds) });
export type VocabularyEntry = z.infer<typeof VocabularyEntry>;
