import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

const Status = z.enum(['pending', 'accepted', 'refused', 'paused']);

export const Buddy = z
  .object({ id: RowId, user_id: RowId, buddy_user_id: RowId, status: Status, date: Instant })
  .meta({ id: 'Buddy' });

/** One person proposes, the other answers, either ends it. */
export const buddies = defineResource({
  module: 'community',
  path: 'buddies',
  table: 'buddies',
  noun: 'un binôme',
  row: Buddy,
  create: z.strictObject({ buddy_user_id: RowId }),
  update: z.strictObject({ status: Status }),
  orderBy: { column: 'date', direction: 'desc' },
  filters: { status: Status },
});
