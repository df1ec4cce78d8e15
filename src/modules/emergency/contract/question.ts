import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';

export const Question = z
  .object({
    id: RowId,
    user_id: RowId,
    query: z.string(),
    response: z.string().nullable(),
    sources: z.array(z.string()),
    created_at: Instant,
    expires_at: Instant,
  })
  .meta({ id: 'Question' });

/** What erasing one's history answers. */
export const QuestionErasure = z.object({ deleted: z.int() });

export const questions = defineResource({
  module: 'emergency',
  path: 'urge-gpt-queries',
  table: 'urge_gpt_queries',
  noun: 'une question posée',
  row: Question,
  create: z
    .strictObject({
      query: longText(2000),
      response: longText(20_000).nullable(),
      sources: z.array(shortText(1000)).max(50),
      expires_at: Instant,
    })
    .partial()
    .required({ query: true }),
});
