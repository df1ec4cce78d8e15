import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

const percent = z.number().min(0).max(100);
const slug = z.string().regex(/^[a-z0-9-]{2,40}$/);
const felt = {
  before_valence: percent,
  before_arousal: percent,
  after_valence: percent,
  after_arousal: percent,
};

export const GestureEffect = z
  .object({ id: RowId, user_id: RowId, slug, ...felt, created_at: Instant, expires_at: Instant })
  .meta({ id: 'GestureEffect' });
export type GestureEffect = z.infer<typeof GestureEffect>;

/** Before and after a gesture, on 0–100. A slip is deleted, never rewritten; kept a year whatever becomes of the check-in. */
export const gestureEffects = defineResource({
  module: 'wellbeing',
  path: 'gesture-effects',
  table: 'gesture_effects',
  noun: 'un avant-après de geste',
  row: GestureEffect,
  create: z.strictObject({ slug, ...felt }),
  filters: { slug },
});
