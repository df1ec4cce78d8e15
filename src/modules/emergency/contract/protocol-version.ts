import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, Json, RowId } from '#contract/values.ts';

export const ProtocolVersion = z
  .object({
    id: RowId,
    protocol_id: RowId,
    version: z.int(),
    status: z.enum(['published', 'recalled']),
    clinical_review: z.enum(['required', 'done']),
    origin: z.enum(['shipped', 'instance']),
    structure: Json,
    author_id: RowId.nullable(),
    approved_by: RowId.nullable(),
    approved_at: Instant.nullable(),
    recall_reason: z.string().nullable(),
    signature: z.string().nullable(),
    signing_key: z.string().nullable(),
    created_at: Instant,
  })
  .meta({ id: 'ProtocolVersion' });

/** The change log: written by the database at each publication, review and recall, by nobody else. */
export const protocolVersions = defineResource({
  module: 'emergency',
  path: 'urgent-protocol-versions',
  table: 'urgent_protocol_versions',
  noun: 'une version d’un protocole d’urgence',
  row: ProtocolVersion,
  canDelete: false,
  filters: { protocol_id: RowId },
  access: { list: 'public', get: 'public' },
});
