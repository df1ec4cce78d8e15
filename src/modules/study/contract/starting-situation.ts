import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { CatalogueId, CatalogueIdInUrl, Instant, Json, shortText } from '#contract/values.ts';

const TitleStatus = z.enum(['confirmed', 'wording_differs', 'disputed']);
const Sources = z.record(z.string(), Json);

export const StartingSituation = z
  .object({
    id: CatalogueId,
    situation_number: z.string(),
    description: z.string(),
    category: z.string().nullable(),
    title_status: TitleStatus.nullable(),
    other_wording: z.string().nullable(),
    sources: Sources,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'StartingSituation' });
export type StartingSituation = z.infer<typeof StartingSituation>;

const fields = {
  description: shortText(600),
  category: shortText(200).nullable(),
  title_status: TitleStatus.nullable(),
  other_wording: shortText(600).nullable(),
  sources: Sources,
};

/** Numbers 1 to 356, without a leading zero. */
const SituationNumber = z.string().regex(/^([1-9]|[1-9][0-9]|[12][0-9]{2}|3[0-4][0-9]|35[0-6])$/);

export const startingSituations = defineResource({
  module: 'study',
  path: 'starting-situations',
  table: 'starting_situations',
  noun: 'une situation de départ',
  keySchema: CatalogueIdInUrl,
  row: StartingSituation,
  create: z
    .strictObject({ situation_number: SituationNumber, ...fields })
    .partial()
    .required({ situation_number: true, description: true }),
  update: z.strictObject(fields),
  canDelete: false,
  orderBy: { column: 'id', direction: 'asc' },
  filters: { situation_number: SituationNumber, title_status: TitleStatus },
  searchable: ['situation_number', 'description'],
});
