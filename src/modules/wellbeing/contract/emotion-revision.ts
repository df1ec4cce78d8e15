import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

export const EmotionRevision = z
  .object({
    id: RowId,
    user_id: RowId,
    emotion_id: RowId,
    date: Instant,
    text: z.string().nullable(),
    emojis: z.string().nullable(),
    score: z.int().nullable(),
    had_voice: z.boolean(),
    created_at: Instant,
  })
  .meta({ id: 'EmotionRevision' });
export type EmotionRevision = z.infer<typeof EmotionRevision>;

/** What an emotion said before each correction; the database alone writes it. */
export const emotionRevisions = defineResource({
  module: 'wellbeing',
  path: 'emotion-revisions',
  table: 'emotion_revisions',
  noun: 'une version précédente d’une émotion',
  row: EmotionRevision,
  filters: { emotion_id: RowId },
});
