import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId } from '#contract/values.ts';

export const JournalEntry = z
  .object({
    id: RowId,
    user_id: RowId,
    date: Instant,
    content: z.string(),
    ai_feedback: z.string().nullable(),
    created_at: Instant,
  })
  .meta({ id: 'JournalEntry' });

export const journalEntries = defineResource({
  module: 'wellbeing',
  path: 'journal-entries',
  table: 'journal_entries',
  noun: 'une entrée de journal',
  row: JournalEntry,
  create: z.strictObject({ date: Instant.optional(), content: longText(20_000) }),
  update: z.strictObject({ date: Instant, content: longText(20_000) }),
  orderBy: { column: 'date', direction: 'desc' },
});
