import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';

const Status = z.enum(['draft', 'published', 'recalled']);
const SourceList = z.array(shortText(1000)).max(50);

export const UrgentProtocol = z
  .object({
    id: RowId,
    title: z.string(),
    category: z.string().nullable(),
    content: z.string(),
    sources: z.array(z.string()),
    version: z.int(),
    author_id: RowId.nullable(),
    approved_by: RowId.nullable(),
    approved_at: Instant.nullable(),
    review_on: z.iso.date().nullable(),
    status: Status,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'UrgentProtocol' });

const fields = {
  title: shortText(300),
  category: shortText(120).nullable(),
  content: longText(100_000),
  sources: SourceList,
  review_on: z.iso.date().nullable(),
};

/** Read by everybody once published; written by one person, approved by another. */
export const urgentProtocols = defineResource({
  module: 'emergency',
  path: 'urgent-protocols',
  table: 'urgent_protocols',
  noun: 'un protocole d’urgence',
  row: UrgentProtocol,
  create: z.strictObject(fields).partial().required({ title: true, content: true }),
  update: z.strictObject({ ...fields, status: Status }),
  filters: { status: Status, category: shortText(120) },
  searchable: ['title', 'category'],
  access: { list: 'public', get: 'public' },
});
