import { z } from 'zod';
import { Engine } from '#contract/engine.ts';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';
import { longestTag, mostJournalCharacters, mostTags } from './journal-limits.ts';
import { RecordingAddress } from './recording.ts';

/** Where a reply comes from: shown beside it, and readable by machines. */
export const FeedbackOrigin = z
  .object({
    engine: Engine,
    /** True when a model wrote the words, false when a person wrote them beforehand. */
    is_generated: z.boolean(),
    /** What they follow: the entry's text, the person's last check-in, or nothing. */
    basis: z.enum(['entry', 'check-in', 'nothing']),
    at: Instant,
  })
  .meta({ id: 'JournalFeedbackOrigin' });
export type FeedbackOrigin = z.infer<typeof FeedbackOrigin>;

export const JournalEntry = z
  .object({
    id: RowId,
    user_id: RowId,
    date: Instant,
    content: z.string(),
    tags: z.array(z.string()),
    is_favourite: z.boolean(),
    audio_url: z.string().nullable(),
    ai_feedback: z.string().nullable(),
    ai_feedback_origin: FeedbackOrigin.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'JournalEntry' });
export type JournalEntry = z.infer<typeof JournalEntry>;

const fields = {
  date: Instant,
  // Empty when the voice says it all; the database refuses an entry that is empty of both.
  content: longText(mostJournalCharacters, 0),
  tags: z.array(shortText(longestTag)).max(mostTags),
  is_favourite: z.boolean(),
  audio_url: RecordingAddress.nullable(),
};

export const journalEntries = defineResource({
  module: 'wellbeing',
  path: 'journal-entries',
  table: 'journal_entries',
  noun: 'une entrée de journal',
  row: JournalEntry,
  create: z.strictObject(fields).partial({ date: true, tags: true, is_favourite: true, audio_url: true }),
  update: z.strictObject(fields),
  orderBy: { column: 'date', direction: 'desc' },
  filters: { is_favourite: z.enum(['true', 'false']) },
  listFilters: { tag: { column: 'tags', schema: shortText(longestTag) } },
  searchable: ['content'],
});
