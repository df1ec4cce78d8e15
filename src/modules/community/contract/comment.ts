import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId } from '#contract/values.ts';

export const Comment = z
  .object({
    id: RowId,
    post_id: RowId,
    user_id: RowId,
    content: z.string(),
    date: Instant,
    edited_at: Instant.nullable(),
  })
  .meta({ id: 'Comment' });

export const comments = defineResource({
  module: 'community',
  path: 'comments',
  table: 'comments',
  noun: 'un commentaire',
  row: Comment,
  create: z.strictObject({ post_id: RowId, content: longText(5000) }),
  update: z.strictObject({ content: longText(5000) }),
  orderBy: { column: 'date', direction: 'desc' },
  filters: { post_id: RowId, user_id: RowId },
});
