import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

export const ShiftKind = z.enum(['garde', 'repos', 'conges']);

export const Shift = z
  .object({
    id: RowId,
    user_id: RowId,
    kind: ShiftKind,
    starts_at: Instant,
    ends_at: Instant,
    created_at: Instant,
  })
  .meta({ id: 'Shift' });
export type Shift = z.infer<typeof Shift>;

/** Shifts are entered and deleted; giving the same one twice keeps one. */
export const shifts = defineResource({
  module: 'wellbeing',
  path: 'shifts',
  table: 'shifts',
  noun: 'une garde, un repos de garde ou des congés',
  row: Shift,
  create: z.strictObject({ kind: ShiftKind, starts_at: Instant, ends_at: Instant }),
  filters: { kind: ShiftKind },
  orderBy: { column: 'starts_at', direction: 'desc' },
  idempotentOn: ['kind', 'starts_at', 'ends_at'],
});
