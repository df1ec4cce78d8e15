import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { CatalogueId, CatalogueIdInUrl, Instant, Json, shortText } from '#contract/values.ts';

const Rank = z.enum(['A', 'B', 'AB']);
const Sources = z.record(z.string(), Json);

export const EdnItem = z
  .object({
    id: CatalogueId,
    item_number: z.string(),
    title: z.string(),
    specialty: z.string().nullable(),
    rank: Rank.nullable(),
    has_link: z.string().nullable(),
    has_recommendation: z.boolean().nullable(),
    specialties: z.array(z.string()),
    teaching_unit: z.int().nullable(),
    teaching_unit_title: z.string().nullable(),
    rank_a_objectives: z.int().nullable(),
    rank_b_objectives: z.int().nullable(),
    title_confirmed: z.boolean(),
    title_other_wording: z.string().nullable(),
    see_items: z.array(z.int()),
    sources: Sources,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'EdnItem' });
export type EdnItem = z.infer<typeof EdnItem>;

const count = z.int().min(0).max(500);
const fields = {
  title: shortText(600),
  specialty: shortText(600).nullable(),
  rank: Rank.nullable(),
  has_link: shortText(2000).nullable(),
  has_recommendation: z.boolean().nullable(),
  specialties: z.array(shortText(100)).max(40),
  teaching_unit: z.int().min(1).max(13).nullable(),
  teaching_unit_title: shortText(300).nullable(),
  rank_a_objectives: count.nullable(),
  rank_b_objectives: count.nullable(),
  title_confirmed: z.boolean(),
  title_other_wording: shortText(600).nullable(),
  see_items: z.array(z.int().min(1).max(367)).max(60),
  sources: Sources,
};

/** Numbers 1 to 367, without a leading zero. */
const ItemNumber = z.string().regex(/^([1-9]|[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]|36[0-7])$/);

export const ednItems = defineResource({
  module: 'study',
  path: 'edn-items',
  table: 'edn_items',
  noun: 'un item du programme (EDN)',
  keySchema: CatalogueIdInUrl,
  row: EdnItem,
  create: z
    .strictObject({ item_number: ItemNumber, ...fields })
    .partial()
    .required({ item_number: true, title: true }),
  update: z.strictObject(fields),
  canDelete: false,
  orderBy: { column: 'id', direction: 'asc' },
  filters: {
    item_number: ItemNumber,
    rank: Rank,
    teaching_unit: z.coerce.number().pipe(z.int().min(1).max(13)),
  },
  listFilters: { specialty: { column: 'specialties', schema: shortText(100) } },
  searchable: ['item_number', 'title', 'specialty'],
});
