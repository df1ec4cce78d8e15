import {
  ProtocolBundle,
  type ProtocolRecall,
  PublishedProtocol,
} from '#modules/emergency/contract/published-protocol.ts';
import { bundleText } from '#modules/emergency/rules/bundle-text.ts';
import { distrustOf } from '#modules/emergency/rules/protocol-trust.ts';
import { isReviewOverdue } from '#modules/emergency/rules/published-view.ts';
import { verifySignature } from '#modules/emergency/rules/verify-signature.ts';

/** What may be shown of a copy, and what may not. */
export interface ReferenceCopy {
  readonly protocols: readonly PublishedProtocol[];
  readonly recalls: readonly ProtocolRecall[];
  /** Slugs of what is not what its signature says; empty where a slug cannot even be read. */
  readonly altered: readonly string[];
  /** False when something was taken out of the whole, or put into it. */
  readonly isSealed: boolean;
  /** False where the browser knows no Ed25519: then nothing could be checked. */
  readonly isVerified: boolean;
}

export const emptyCopy: ReferenceCopy = {
  protocols: [],
  recalls: [],
  altered: [],
  isSealed: true,
  isVerified: true,
};

function listIn(bundle: unknown): unknown[] {
  const protocols = (bundle as { protocols?: unknown } | null | undefined)?.protocols;
  return Array.isArray(protocols) ? protocols : [];
}

function slugIn(given: unknown): string {
  const slug = (given as { slug?: unknown } | null)?.slug;
  return typeof slug === 'string' ? slug : '';
}

/** Whether this browser can check a signature at all: an old one cannot, nor can an address without https. */
async function canVerify(): Promise<boolean> {
  try {
    await globalThis.crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
}

async function isIntact(given: PublishedProtocol): Promise<boolean> {
  // Which keys count is the server's business: the seal of the whole says that it took this one in.
  return (await distrustOf(given, [given.signingKey ?? ''])) === undefined;
}

/**
 * Sorts a copy, wherever it comes from, into what can be shown and what cannot.
 *
 * @param today a day, `2026-11-26`: a copy read long after it was taken says which reviews have come due since
 */
export async function readCopy(bundle: unknown, today: string): Promise<ReferenceCopy> {
  if (bundle === undefined) return emptyCopy;
  const isVerified = await canVerify();
  const judged = await Promise.all(
    listIn(bundle).map(async (given) => {
      const { data } = PublishedProtocol.safeParse(given);
      const isShown = data !== undefined && (!isVerified || (await isIntact(data)));
      return isShown ? { data } : { slug: slugIn(given) };
    }),
  );
  const whole = ProtocolBundle.safeParse(bundle).data;
  const isSealed =
    whole !== undefined &&
    (!isVerified || (await verifySignature(bundleText(whole), whole.signature, whole.signingKey)));
  return {
    protocols: judged.flatMap(({ data }) =>
      data ? [{ ...data, isReviewOverdue: isReviewOverdue(data.reviewOn, today) }] : [],
    ),
    recalls: whole?.recalls ?? [],
    altered: judged.flatMap(({ slug }) => (slug === undefined ? [] : [slug])),
    isSealed,
    isVerified,
  };
}

/** What this device holds, said before anything is searched in it. */
export type CopyState = 'complete' | 'partial' | 'lost' | 'none';

/** @param expected how many this device remembers having kept; 0 when it never did */
export function stateOfCopy(held: number, expected: number): CopyState {
  if (held === 0) return expected > 0 ? 'lost' : 'none';
  return held < expected ? 'partial' : 'complete';
}
