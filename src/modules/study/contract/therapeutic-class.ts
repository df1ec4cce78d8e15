import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { CatalogueId, CatalogueIdInUrl, Instant, Json, shortText } from '#contract/values.ts';

const Sources = z.record(z.string(), Json);
const AtcCode = z.string().regex(/^[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?$/);

export const TherapeuticClass = z
  .object({
    id: CatalogueId,
    name: z.string(),
    atc_code: z.string().nullable(),
    sources: Sources,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'TherapeuticClass' });

const fields = { name: shortText(200), atc_code: AtcCode.nullable(), sources: Sources };

export const therapeuticClasses = defineResource({
  module: 'study',
  path: 'therapeutic-classes',
  table: 'therapeutic_classes',
  noun: 'une classe thérapeutique',
  keySchema: CatalogueIdInUrl,
  row: TherapeuticClass,
  create: z.strictObject(fields).partial().required({ name: true }),
  update: z.strictObject(fields),
  orderBy: { column: 'id', direction: 'asc' },
  filters: { atc_code: AtcCode },
  searchable: ['name', 'atc_code'],
});
