import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { CatalogueId, CatalogueIdInUrl, Instant } from '#contract/values.ts';

export const ItemSituationRelation = z
  .object({ id: CatalogueId, item_id: CatalogueId, situation_id: CatalogueId, created_at: Instant })
  .meta({ id: 'ItemSituationRelation' });

export const itemSituationRelations = defineResource({
  module: 'study',
  path: 'item-situation-relations',
  table: 'item_situation_relations',
  noun: 'un lien entre un item et une situation de départ',
  keySchema: CatalogueIdInUrl,
  row: ItemSituationRelation,
  create: z.strictObject({ item_id: CatalogueId, situation_id: CatalogueId }),
  orderBy: { column: 'id', direction: 'asc' },
  filters: { item_id: CatalogueIdInUrl, situation_id: CatalogueIdInUrl },
});
