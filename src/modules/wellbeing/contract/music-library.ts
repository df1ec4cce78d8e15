import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId, shortText } from '#contract/values.ts';
import { MusicRequest } from './music.ts';

export const SavedMusic = z
  .object({
    id: RowId,
    user_id: RowId,
    title: z.string(),
    // A piece of an older composer stays readable; whether it can still be made is the composer's business.
    request: MusicRequest.extend({ composerVersion: z.int().positive() }),
    created_at: Instant,
  })
  .meta({ id: 'SavedMusic' });
export type SavedMusic = z.infer<typeof SavedMusic>;

/** The pieces a person keeps: what they are made from, not their sound. */
export const savedMusic = defineResource({
  module: 'wellbeing',
  path: 'saved-music',
  table: 'saved_music',
  noun: 'un morceau gardé',
  row: SavedMusic,
  create: z.strictObject({ title: shortText(120), request: MusicRequest }),
});
