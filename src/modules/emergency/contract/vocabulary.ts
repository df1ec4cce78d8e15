import { z } from 'zod';
import { outsideEntry } from './outside-phrase.ts';

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

/** Words as people write them. */
export const phrase = z
  .string()
  .min(1)
  .max(120)
  .refine((said) => said === said.trim() && said === said.normalize('NFC'), 'must be trimmed and in NFC');

/** What the dictionary holds. */
export const VocabularyEntry = z.strictObject({ from: phrase, to: phrase, kind: z.enum(vocabularyKinds) });
export type VocabularyEntry = z.infer<typeof VocabularyEntry>;

/** As `catalogue/emergency-vocabulary/*.json` writes an entry: what is not covered needs no more than its phrase. */
export const VocabularyRecord = z.union([VocabularyEntry, phrase.transform(outsideEntry)]);
