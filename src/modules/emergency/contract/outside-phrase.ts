import type { VocabularyEntry } from './vocabulary.ts';

/** The entry of a phrase that names what the reference does not cover. */
export const outsideEntry = (said: string): VocabularyEntry => ({ from: said, to: said, kind: 'outside' });
