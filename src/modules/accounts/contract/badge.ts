import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

export const Badge = z
  .object({
    id: RowId,
    user_id: RowId,
    name: z.string(),
    description: z.string().nullable(),
    image_url: z.string().nullable(),
    is_shown: z.boolean(),
    awarded_at: Instant,
  })
  .meta({ id: 'Badge' });

/** Badges are awarded by the server; the person only decides whether others see one. */
export const badges = defineResource({
  module: 'accounts',
  path: 'badges',
  table: 'badges',
  noun: 'un badge',
  row: Badge,
  update: z.strictObject({ is_shown: z.boolean() }),
  canDelete: false,
  orderBy: { column: 'awarded_at', direction: 'desc' },
  filters: { user_id: RowId },
});
