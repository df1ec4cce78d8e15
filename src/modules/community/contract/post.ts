import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, WebAddress } from '#contract/values.ts';

export const Post = z
  .object({
    id: RowId,
    user_id: RowId,
    content: z.string(),
    image_url: z.string().nullable(),
    reactions: z.int(),
    group_id: RowId.nullable(),
    date: Instant,
    edited_at: Instant.nullable(),
  })
  .meta({ id: 'Post' });

const fields = { content: longText(10_000), image_url: WebAddress.nullable() };

export const posts = defineResource({
  module: 'community',
  path: 'posts',
  table: 'posts',
  noun: 'une publication',
  row: Post,
  create: z
    .strictObject({ ...fields, group_id: RowId.nullable() })
    .partial()
    .required({ content: true }),
  update: z.strictObject(fields),
  orderBy: { column: 'date', direction: 'desc' },
  filters: { group_id: RowId, user_id: RowId },
});
