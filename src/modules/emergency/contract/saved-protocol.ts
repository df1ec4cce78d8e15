import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';
import { Quotation } from './answer.ts';
import { Identifier, ProtocolSection } from './protocol-content.ts';

/** A line as it was when it was kept; the database wrote it from the published protocol. */
export const SavedQuotation = Quotation.extend({ clinicalReview: z.enum(['required', 'done']) });
export type SavedQuotation = z.infer<typeof SavedQuotation>;

export const SavedProtocol = z
  .object({
    id: RowId,
    user_id: RowId,
    professional_id: RowId.nullable(),
    query: z.string().nullable(),
    title: z.string().nullable(),
    protocol: z.string(),
    sources: z.array(z.string()),
    quotations: z.array(SavedQuotation),
    shared_with: z.array(RowId),
    created_at: Instant,
  })
  .meta({ id: 'SavedProtocol' });
export type SavedProtocol = z.infer<typeof SavedProtocol>;

/** Which line to keep. With `text`, what the person read: refused when the protocol no longer says it. */
export const QuotationReference = z.strictObject({
  slug: Identifier,
  version: z.int().min(1).max(10_000),
  section: ProtocolSection,
  lineId: Identifier,
  text: shortText(420).optional(),
});
export type QuotationReference = z.infer<typeof QuotationReference>;

/** A line that the caller keeps by itself, and what keeps it. */
export const KeptLine = z.strictObject({
  savedId: RowId,
  slug: z.string(),
  version: z.int(),
  section: ProtocolSection,
  lineId: z.string(),
});
export type KeptLine = z.infer<typeof KeptLine>;

export const KeptLines = z.object({ lines: z.array(KeptLine) }).meta({ id: 'KeptLines' });

const people = {
  professional_id: RowId.nullable(),
  shared_with: z.array(RowId).refine((readers) => readers.length <= 1, {
    params: {
      rule: 'sentence',
      message:
        'Un protocole gardé se partage avec une personne à la fois\u00a0: n’en désigne qu’une, elle prend la place de la précédente.',
      accepted: 'une personne, ou aucune',
    },
  }),
};

export const savedProtocols = defineResource({
  module: 'emergency',
  path: 'urgegpt-protocols',
  table: 'urgegpt_protocols',
  noun: 'un protocole gardé',
  row: SavedProtocol,
  create: z
    .strictObject({
      ...people,
      query: longText(2000).nullable(),
      // Read-only, and so stored as one document: a plain array would be a PostgreSQL array.
      quotations: z.array(QuotationReference).min(1).max(120).readonly(),
    })
    .partial()
    .required({ quotations: true }),
  update: z.strictObject(people),
});

export const SavedProtocolNote = z
  .object({
    saved_id: RowId,
    user_id: RowId,
    note: z.string(),
    tags: z.array(z.string()),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'SavedProtocolNote' });
export type SavedProtocolNote = z.infer<typeof SavedProtocolNote>;

const noteFields = { note: longText(4000, 0), tags: z.array(shortText(40)).max(10) };

/** One's own note and tags on what one kept: never shared with it. */
export const savedProtocolNotes = defineResource({
  module: 'emergency',
  path: 'saved-protocol-notes',
  table: 'saved_protocol_notes',
  noun: 'une note sur un protocole gardé',
  key: 'saved_id',
  row: SavedProtocolNote,
  create: z
    .strictObject({ saved_id: RowId, ...noteFields })
    .partial()
    .required({ saved_id: true }),
  update: z.strictObject(noteFields),
});

export const savedFlagKinds = ['recalled', 'gone', 'changed', 'newer', 'overdue'] as const;

/** What became of the lines of one kept protocol since. */
export const SavedFlag = z.strictObject({
  savedId: RowId,
  slug: z.string(),
  version: z.int(),
  kind: z.enum(savedFlagKinds),
  /** Only of a recall. */
  reason: z.string().nullable(),
});
export type SavedFlag = z.infer<typeof SavedFlag>;

export const SavedFlags = z.object({ flags: z.array(SavedFlag) }).meta({ id: 'SavedFlags' });
