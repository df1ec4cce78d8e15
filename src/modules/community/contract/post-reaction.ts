import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

const Kind = z.enum(['thanks', 'support', 'useful', 'same_here']);

export const PostReaction = z
  .object({ id: RowId, post_id: RowId, user_id: RowId, kind: Kind, created_at: Instant })
  .meta({ id: 'PostReaction' });

export const postReactions = defineResource({
  module: 'community',
  path: 'post-reactions',
  table: 'post_reactions',
  noun: 'une réaction à une publication',
  row: PostReaction,
  create: z.strictObject({ post_id: RowId, kind: Kind.optional() }),
  filters: { post_id: RowId, user_id: RowId },
});
