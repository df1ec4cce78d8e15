import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, Json, longText, RowId, shortText } from '#contract/values.ts';

const Status = z.enum(['draft', 'approved', 'rejected']);
const SourceList = z.array(shortText(1000)).max(50);
const nullableText = z.string().nullable();

export const GeneratedContent = z
  .object({
    id: RowId,
    identifier: z.string(),
    title: z.string(),
    content: Json,
    content_type: z.string(),
    author_id: RowId.nullable(),
    status: Status,
    engine: nullableText,
    sources: z.array(z.string()),
    decided_by: RowId.nullable(),
    decided_at: Instant.nullable(),
    decision_reason: nullableText,
    expires_at: Instant.nullable(),
    created_at: Instant,
    last_updated: Instant,
  })
  .meta({ id: 'GeneratedContent' });

const fields = {
  title: shortText(300),
  content: Json,
  content_type: shortText(60),
  engine: shortText(200).nullable(),
  sources: SourceList,
};

/** Written as a draft; somebody other than its author approves it. */
export const generatedContents = defineResource({
  module: 'study',
  path: 'ai-generated-content',
  table: 'ai_generated_content',
  noun: 'un contenu généré, relu avant d’être montré',
  row: GeneratedContent,
  create: z.strictObject({ identifier: shortText(200), ...fields }).partial({ engine: true, sources: true }),
  update: z.strictObject({ ...fields, status: Status, decision_reason: longText(2000).nullable() }),
  filters: { status: Status, identifier: shortText(200) },
});
