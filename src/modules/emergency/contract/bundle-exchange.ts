import { z } from 'zod';
import { Instant } from '#contract/values.ts';

/** The exchange of signed bundles between instances: what one says of itself, and what stands against taking it in. */

export const bundleExchangeUrl = '/api/emergency/protocol-bundle';
export const bundleReadingUrl = `${bundleExchangeUrl}/reading`;
export const bundleImportUrl = `${bundleExchangeUrl}/import`;

/** Far above the whole reference; whatever is larger is something else. */
export const mostBundleMegabytes = 32;

/** Why a bundle, or one protocol of it, is not taken in. */
export const BundleFault = z.object({
  kind: z.enum([
    ...['too-large', 'not-json', 'not-bundle', 'unknown-key', 'altered', 'no-expiry', 'expired'],
    ...['twice', 'protocol-unsigned', 'protocol-unknown-key', 'protocol-altered'],
    ...['incoherent', 'overdue', 'content'],
  ] as const),
  /** The protocol that it is about; absent when it is about the whole. */
  slug: z.string().optional(),
  /** A fingerprint, a day, a place in the file, or what the content check says. */
  what: z.string().optional(),
});
export type BundleFault = z.infer<typeof BundleFault>;

const named = { slug: z.string(), title: z.string(), version: z.int() };

/** `waiting`: already a draft here; `recalled`: this version was recalled here; `older`: a later one is here. */
export const incomingStates = ['new', 'changed', 'same', 'older', 'waiting', 'recalled'] as const;

export const PlannedProtocol = z.object({
  ...named,
  /** The version here, if any. */
  versionHere: z.int().nullable(),
  state: z.enum(incomingStates),
});
export type PlannedProtocol = z.infer<typeof PlannedProtocol>;

/** A protocol left out alone, while the rest of the bundle is taken in. */
export const RefusedProtocol = z.object({ ...named, fault: BundleFault });
export type RefusedProtocol = z.infer<typeof RefusedProtocol>;

/** What the other instance recalled, and what stands of it here. */
export const PlannedRecall = z.object({
  slug: z.string(),
  title: z.string().nullable(),
  version: z.int(),
  recalledAt: Instant,
  reason: z.string(),
  here: z.enum(['published', 'recalled', 'absent']),
  versionHere: z.int().nullable(),
});
export type PlannedRecall = z.infer<typeof PlannedRecall>;

/** What a bundle would bring, or brought. Nothing is taken in while `faults` holds anything. */
export const BundleReading = z
  .object({
    /** Of the key that signed it; null when it cannot even be read. */
    fingerprint: z.string().nullable(),
    faults: z.array(BundleFault),
    protocols: z.array(PlannedProtocol),
    refused: z.array(RefusedProtocol),
    recalls: z.array(PlannedRecall),
    /** How many drafts were written just now. */
    drafts: z.int(),
  })
  .meta({ id: 'BundleReading' });
export type BundleReading = z.infer<typeof BundleReading>;

/** Whether a protocol in this state becomes a draft when the bundle is taken in. */
export function becomesDraft({ state }: Pick<PlannedProtocol, 'state'>): boolean {
  return state === 'new' || state === 'changed';
}
