import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

const Role = z.enum(['owner', 'moderator', 'member']);

export const GroupMembership = z
  .object({ id: RowId, group_id: RowId, user_id: RowId, role: Role, created_at: Instant })
  .meta({ id: 'GroupMembership' });

/** Without `user_id`, the person joins themselves. */
export const groupMemberships = defineResource({
  module: 'community',
  path: 'group-memberships',
  table: 'group_memberships',
  noun: 'une appartenance à un groupe',
  row: GroupMembership,
  create: z.strictObject({ group_id: RowId, user_id: RowId.optional() }),
  update: z.strictObject({ role: Role }),
  filters: { group_id: RowId, user_id: RowId },
});
