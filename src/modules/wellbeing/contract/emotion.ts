import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';
import { RecordingAddress } from './recording.ts';

export const Emotion = z
  .object({
    id: RowId,
    user_id: RowId,
    date: Instant,
    text: z.string().nullable(),
    emojis: z.string().nullable(),
    score: z.int().nullable(),
    audio_url: z.string().nullable(),
    ai_feedback: z.string().nullable(),
    is_edited: z.boolean(),
    created_at: Instant,
  })
  .meta({ id: 'Emotion' });
export type Emotion = z.infer<typeof Emotion>;

const notInFuture = (value: string) => Date.parse(value) <= Date.now() + 60_000;

const fields = {
  date: Instant.refine(notInFuture, {
    params: { rule: 'sentence', message: 'Cette date est dans le futur.', accepted: 'maintenant ou avant' },
  }),
  text: longText(20_000).nullable(),
  emojis: shortText(64).nullable(),
  score: z.int().min(0).max(100).nullable(),
  audio_url: RecordingAddress.nullable(),
};

export const EmotionCreate = z.strictObject(fields).partial();

export const emotions = defineResource({
  module: 'wellbeing',
  path: 'emotions',
  table: 'emotions',
  noun: 'une émotion notée',
  row: Emotion,
  create: EmotionCreate,
  update: z.strictObject(fields),
  orderBy: { column: 'date', direction: 'desc' },
});
