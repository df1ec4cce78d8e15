import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { CatalogueId, CatalogueIdInUrl, Instant } from '#contract/values.ts';

export const ItemTherapeuticRelation = z
  .object({ id: CatalogueId, item_id: CatalogueId, therapeutic_id: CatalogueId, created_at: Instant })
  .meta({ id: 'ItemTherapeuticRelation' });

export const itemTherapeuticRelations = defineResource({
  module: 'study',
  path: 'item-therapeutic-relations',
  table: 'item_therapeutic_relations',
  noun: 'un lien entre un item et une classe thérapeutique',
  keySchema: CatalogueIdInUrl,
  row: ItemTherapeuticRelation,
  create: z.strictObject({ item_id: CatalogueId, therapeutic_id: CatalogueId }),
  orderBy: { column: 'id', direction: 'asc' },
  filters: { item_id: CatalogueIdInUrl, therapeutic_id: CatalogueIdInUrl },
});
