import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';

export const SavedProtocol = z
  .object({
    id: RowId,
    user_id: RowId,
    professional_id: RowId.nullable(),
    query: z.string().nullable(),
    protocol: z.string(),
    sources: z.array(z.string()),
    shared_with: z.array(RowId),
    created_at: Instant,
  })
  .meta({ id: 'SavedProtocol' });

const fields = {
  professional_id: RowId.nullable(),
  query: longText(2000).nullable(),
  protocol: longText(100_000),
  sources: z.array(shortText(1000)).max(50),
  shared_with: z.array(RowId).max(20),
};

export const savedProtocols = defineResource({
  module: 'emergency',
  path: 'urgegpt-protocols',
  table: 'urgegpt_protocols',
  noun: 'un protocole gardé',
  row: SavedProtocol,
  create: z.strictObject(fields).partial().required({ protocol: true }),
  update: z.strictObject(fields),
});
