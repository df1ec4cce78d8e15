import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { CatalogueId, CatalogueIdInUrl, Instant, RowId } from '#contract/values.ts';

const Position = z.int().min(0).max(100_000).nullable();

export const FavoriteFlashcard = z
  .object({
    id: CatalogueId,
    user_id: RowId,
    item_id: CatalogueId,
    position: z.int().nullable(),
    created_at: Instant,
  })
  .meta({ id: 'FavoriteFlashcard' });

/** Keeping an item twice is keeping it once: the second answer is the first row. */
export const favoriteFlashcards = defineResource({
  module: 'study',
  path: 'user-favorite-flashcards',
  table: 'user_favorite_flashcards',
  noun: 'un item gardé',
  keySchema: CatalogueIdInUrl,
  row: FavoriteFlashcard,
  create: z.strictObject({ item_id: CatalogueId, position: Position.optional() }),
  update: z.strictObject({ position: Position }),
  filters: { item_id: CatalogueIdInUrl },
  idempotentOn: ['item_id'],
});
