import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId, shortText } from '#contract/values.ts';

const Visibility = z.enum(['open', 'closed', 'secret']);

export const Group = z
  .object({
    id: RowId,
    name: z.string(),
    topic: z.string().nullable(),
    members: z.array(RowId),
    owner_id: RowId.nullable(),
    visibility: Visibility,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Group' });

const fields = { name: shortText(120), topic: shortText(500).nullable(), visibility: Visibility };

/** `members` is kept by the database from the memberships. */
export const groups = defineResource({
  module: 'community',
  path: 'groups',
  table: 'groups',
  noun: 'un groupe',
  row: Group,
  create: z.strictObject(fields).partial().required({ name: true }),
  update: z.strictObject(fields),
  filters: { visibility: Visibility },
});
