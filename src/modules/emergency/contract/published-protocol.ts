import { z } from 'zod';
import { Instant } from '#contract/values.ts';
import { Population, ProtocolCategory, ProtocolContent } from './protocol-content.ts';

/** What readers are given of the reference: only what is published, and only what its signature vouches for. */

export const ProtocolSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const ProtocolOrigin = z.enum(['shipped', 'instance']);

const summary = {
  slug: ProtocolSlug,
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

export const ProtocolList = z.object({ protocols: z.array(ProtocolSummary) });
export const ProtocolBundle = z.object({ protocols: z.array(PublishedProtocol) });
