import { createHash } from 'node:crypto';
import { type BundleFault, mostBundleMegabytes, type RefusedProtocol } from '../contract/bundle-exchange.ts';
import {
  ProtocolBundle,
  type ProtocolRecall,
  type PublishedProtocol,
} from '../contract/published-protocol.ts';
import { bundleText } from '../rules/bundle-text.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { faultsOfProtocol } from '../rules/protocol-faults.ts';
import { protocolColumns } from '../rules/protocol-row.ts';
import { distrustOf } from '../rules/protocol-trust.ts';
import { isReviewOverdue } from '../rules/published-view.ts';
import { verifySignature } from '../rules/verify-signature.ts';

/** What two people compare to know that they speak of one key: SHA-256 of its 32 bytes. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}

interface Trust {
  /** This instance's own keys. */
  readonly ownKeys: readonly string[];
  /** Fingerprints of the keys of others that the operator vouches for. */
  readonly fingerprints: readonly string[];
  readonly now: Date;
}

/** A bundle read: either faults, and then nothing of it counts, or what may be taken in and what is left out alone. */
export interface IncomingBundle {
  /** Of the key that signed the bundle; absent when it cannot even be read. */
  readonly fingerprint?: string;
  readonly faults: readonly BundleFault[];
  readonly protocols: readonly PublishedProtocol[];
  /** Past their day of review: asked of their authors anew, without holding the others back. */
  readonly refused: readonly RefusedProtocol[];
  readonly recalls: readonly ProtocolRecall[];
}

function parse(text: string): ProtocolBundle | BundleFault {
  if (Buffer.byteLength(text) > mostBundleMegabytes * 1_000_000)
    return { kind: 'too-large', what: String(mostBundleMegabytes) };
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { kind: 'not-json' };
  }
  const { success, data, error } = ProtocolBundle.safeParse(read);
  if (success) return data;
  return { kind: 'not-bundle', what: error.issues[0]?.path.join('.') || '/' };
}

/** The columns that its lines decide say what its lines say. */
function isOneText(protocol: PublishedProtocol): boolean {
  const { slug, title, category, content, sources, reviewOn } = protocol;
  const { structure: _structure, review_on, ...columns } = protocolColumns(protocol.structure);
  const said = { slug, title, category, content, sources, reviewOn };
  return (
    protocol.version === protocol.structure.version &&
    canonicalJson(said) === canonicalJson({ ...columns, reviewOn: review_on })
  );
}

async function faultsOf(protocol: PublishedProtocol, keys: readonly string[]): Promise<BundleFault[]> {
  const { slug, structure } = protocol;
  const reason = await distrustOf(protocol, keys);
  if (reason !== undefined) return [{ kind: `protocol-${reason}`, slug }];
  if (!isOneText(protocol)) return [{ kind: 'incoherent', slug }];
  return faultsOfProtocol(structure).map((what) => ({ kind: 'content', slug, what }));
}

async function faultOfWhole(
  bundle: ProtocolBundle,
  isTrusted: boolean,
  now: Date,
): Promise<BundleFault | undefined> {
  if (!isTrusted) return { kind: 'unknown-key', what: fingerprintOf(bundle.signingKey) };
  const isWhole = await verifySignature(bundleText(bundle), bundle.signature, bundle.signingKey);
  if (!isWhole) return { kind: 'altered' };
  if (bundle.expiresAt === null) return { kind: 'no-expiry' };
  if (new Date(bundle.expiresAt) <= now) return { kind: 'expired', what: bundle.expiresAt.slice(0, 10) };
  return undefined;
}

const nothing = { protocols: [], refused: [], recalls: [] };

/** Reads a bundle of another instance and says everything that stands against taking it in. */
export async function readIncomingBundle(text: string, trust: Trust): Promise<IncomingBundle> {
  const bundle = parse(text);
  if ('kind' in bundle) return { ...nothing, faults: [bundle] };
  const { signingKey, recalls } = bundle;
  const isTrusted = (key: string) =>
    trust.ownKeys.includes(key) || trust.fingerprints.includes(fingerprintOf(key));
  const fingerprint = fingerprintOf(signingKey);
  const whole = await faultOfWhole(bundle, isTrusted(signingKey), trust.now);
  if (whole !== undefined) return { ...nothing, fingerprint, faults: [whole] };
  const keys = bundle.protocols.flatMap(({ signingKey: key }) =>
    key !== null && isTrusted(key) ? [key] : [],
  );
  const slugs = bundle.protocols.map(({ slug }) => slug);
  const twice = slugs
    .filter((slug, index) => slugs.indexOf(slug) !== index)
    .map((slug) => ({ kind: 'twice', slug }) as const);
  const each = await Promise.all(bundle.protocols.map((protocol) => faultsOf(protocol, keys)));
  const faults = [...twice, ...each.flat()];
  if (faults.length > 0) return { ...nothing, fingerprint, faults };
  const today = trust.now.toISOString().slice(0, 10);
  const isOverdue = ({ reviewOn }: PublishedProtocol) => isReviewOverdue(reviewOn, today);
  return {
    ...{ fingerprint, faults, recalls },
    protocols: bundle.protocols.filter((protocol) => !isOverdue(protocol)),
    refused: bundle.protocols.filter(isOverdue).map(({ slug, title, version, reviewOn }) => ({
      ...{ slug, title, version },
      fault: { kind: 'overdue', slug, what: reviewOn },
    })),
  };
}
