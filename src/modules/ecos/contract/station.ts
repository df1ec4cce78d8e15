import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, Json, RowId, shortText } from '#contract/values.ts';

const Status = z.enum(['draft', 'published']);
const Content = z.record(z.string().max(100), Json);

export const Station = z
  .object({
    id: RowId,
    situation_number: z.int().nullable(),
    title: z.string(),
    content: Content,
    author_id: RowId.nullable(),
    status: Status,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Station' });

const fields = {
  situation_number: z.int().min(1).max(356).nullable(),
  title: shortText(300),
  content: Content,
  status: Status,
};

export const stations = defineResource({
  module: 'ecos',
  path: 'ecos-situations-complete',
  table: 'ecos_situations_complete',
  noun: 'une station d’ECOS',
  row: Station,
  create: z.strictObject(fields).partial().required({ title: true }),
  update: z.strictObject(fields),
  filters: { status: Status, situation_number: z.coerce.number().pipe(z.int().min(1).max(356)) },
});
