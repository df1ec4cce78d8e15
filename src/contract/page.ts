import { z } from 'zod';

/** The query every list understands. `after` is the `nextCursor` of the page before. */
export const PageQuery = z.object({
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).default(20),
  after: z.string().min(1).max(512).optional().meta({ description: 'nextCursor de la page précédente' }),
});

/** A keyset page: `nextCursor` is null on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
