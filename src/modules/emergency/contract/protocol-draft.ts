import { z } from 'zod';
import { Instant, RowId, shortText } from '#contract/values.ts';
import { ProtocolContent, protocolSections } from './protocol-content.ts';
import { ProtocolOrigin } from './published-protocol.ts';

export const ProtocolDifference = z.object({
  kind: z.enum(['added', 'removed', 'changed', 'reordered']),
  section: z.enum([...protocolSections, 'about', 'sources']),
  /** The line, the source or the field. */
  id: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ProtocolDifference = z.infer<typeof ProtocolDifference>;

export const DraftBody = z.strictObject({ structure: ProtocolContent });

/** Why a second clinician did not approve what was submitted. */
export const DraftRefusal = z.object({
  at: Instant,
  by: RowId.nullable(),
  byName: z.string().nullable(),
  reason: z.string(),
});

/** A version being written: its author's, shown to clinicians, teachers and administrators, to nobody else. */
export const ProtocolDraft = z
  .object({
    id: RowId,
    slug: z.string(),
    structure: ProtocolContent,
    content: z.string(),
    authorId: RowId.nullable(),
    /** As the author calls themself, if they do. */
    authorName: z.string().nullable(),
    /** Set when its author gave it to be approved; taken back by any change. */
    submittedAt: Instant.nullable(),
    /** Gone when it is submitted again. */
    refusal: DraftRefusal.nullable(),
    updatedAt: Instant,
    /** The version that readers have today. */
    publishedVersion: z.int().nullable(),
    /** From that version to this draft. */
    differences: z.array(ProtocolDifference),
    /** What the content check would refuse. */
    faults: z.array(z.string()),
  })
  .meta({ id: 'ProtocolDraft' });
export type ProtocolDraft = z.infer<typeof ProtocolDraft>;

export const ProtocolDraftList = z.object({ drafts: z.array(ProtocolDraft) });

export const RefusalBody = z.strictObject({ reason: shortText(500, 5) });

export const RecallBody = z.strictObject({ reason: shortText(500, 5) });

/** One line of the change log, newest first. */
export const ProtocolChange = z.object({
  version: z.int(),
  event: z.enum(['published', 'reviewed', 'recalled']),
  at: Instant,
  origin: ProtocolOrigin,
  clinicalReview: z.enum(['required', 'done']),
  authorId: RowId.nullable(),
  /** Names are told to those who write protocols, to nobody else. */
  authorName: z.string().nullable(),
  approvedBy: RowId.nullable(),
  approverName: z.string().nullable(),
  recallReason: z.string().nullable(),
  differences: z.array(ProtocolDifference),
});
export const ProtocolChangeLog = z.object({ changes: z.array(ProtocolChange) });
