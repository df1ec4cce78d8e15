import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';
import { recordingsUrl } from './recording-limits.ts';

/** What is known of a recording; its sound is at `recordingsUrl/id`. */
export const Recording = z
  .object({
    id: RowId,
    user_id: RowId,
    media_type: z.string(),
    byte_count: z.int(),
    duration_seconds: z.number(),
    emotion_id: RowId.nullable(),
    journal_entry_id: RowId.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'Recording' });
export type Recording = z.infer<typeof Recording>;

/** The address of a recording; that it is the caller's own, and free, the database checks. */
export const RecordingAddress = z
  .string()
  .regex(new RegExp(`^${recordingsUrl}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`))
  .meta({ description: 'Adresse d’un enregistrement à soi' });

/** Listed and deleted like any row; made from sound, and read as sound, by routes of their own. */
export const recordings = defineResource({
  module: 'wellbeing',
  path: 'recordings',
  table: 'audio_recordings',
  noun: 'un enregistrement',
  row: Recording,
});
