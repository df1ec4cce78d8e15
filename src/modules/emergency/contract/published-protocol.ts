import { z } from 'zod';
import { Instant } from '#contract/values.ts';
import { Identifier, Population, ProtocolCategory, ProtocolContent } from './protocol-content.ts';

/** What readers are given of the reference: only what is published, and only what its signature vouches for. */

export const ProtocolOrigin = z.enum(['shipped', 'instance']);

const summary = {
  slug: Identifier,
  title: z.string(),
  category: ProtocolCategory,
  populations: z.array(Population),
  version: z.int(),
  reviewOn: z.iso.date(),
  /** Past its day of review: never to be shown without saying so. */
  isReviewOverdue: z.boolean(),
  clinicalReview: z.enum(['required', 'done']),
  status: z.literal('published'),
  origin: ProtocolOrigin,
  approvedAt: Instant.nullable(),
  signature: z.string().nullable(),
  signingKey: z.string().nullable(),
};

export const ProtocolSummary = z.object(summary).meta({ id: 'ProtocolSummary' });
export type ProtocolSummary = z.infer<typeof ProtocolSummary>;

/** A version with everything its signature covers, and the signature. */
export const PublishedProtocol = z
  .object({ ...summary, content: z.string(), sources: z.array(z.string()), structure: ProtocolContent })
  .meta({ id: 'PublishedProtocol' });
export type PublishedProtocol = z.infer<typeof PublishedProtocol>;

export const distrusts = ['unsigned', 'unknown-key', 'altered'] as const;

export const ProtocolList = z.object({
  protocols: z.array(ProtocolSummary),
  /** Published here, but not what was signed: never shown, and why. */
  unreadable: z.array(z.object({ slug: Identifier, reason: z.enum(distrusts) })),
});

/** A protocol that was taken back: it is no longer to be used, wherever a copy of it is. */
export const ProtocolRecall = z.object({
  slug: Identifier,
  version: z.int(),
  recalledAt: Instant,
  reason: z.string(),
});
export type ProtocolRecall = z.infer<typeof ProtocolRecall>;

const seal = { signingKey: z.string(), signature: z.string() };

/** Recalls alone, signed: small enough to be asked for every ten seconds. */
export const ProtocolRecalls = z
  .object({ format: z.literal('hygie-recalls-1'), recalls: z.array(ProtocolRecall), ...seal })
  .meta({ id: 'ProtocolRecalls' });

/** The whole reference in one signed piece. Between instances it also says until when it may be taken in. */
export const ProtocolBundle = z
  .object({
    format: z.literal('hygie-bundle-1'),
    issuedAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
    protocols: z.array(PublishedProtocol),
    recalls: z.array(ProtocolRecall),
    ...seal,
  })
  .meta({ id: 'ProtocolBundle' });
export type ProtocolBundle = z.infer<typeof ProtocolBundle>;
