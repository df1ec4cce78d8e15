import { createHash } from 'node:crypto';
import { ProtocolBundle, type PublishedProtocol } from '../contract/published-protocol.ts';
import { bundleText } from '../rules/bundle-text.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { faultsOfProtocol } from '../rules/protocol-faults.ts';
import { protocolColumns } from '../rules/protocol-row.ts';
import { distrustOf } from '../rules/protocol-trust.ts';
import { isReviewOverdue } from '../rules/published-view.ts';
import { verifySignature } from '../rules/verify-signature.ts';
import { incomingMessages as say } from './incoming-bundle.messages.ts';

/** Far above the whole reference; whatever is larger is something else. */
export const mostBundleMegabytes = 32;

/** What two people compare to know that they speak of one key: SHA-256 of its 32 bytes. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
}

interface Trust {
  /** This instance's own keys. */
  readonly ownKeys: readonly string[];
  /** Fingerprints that whoever imports vouches for. */
  readonly fingerprints: readonly string[];
  readonly now: Date;
}

export interface IncomingBundle {
  /** Of the key that signed the bundle; absent when it cannot even be read. */
  readonly fingerprint?: string;
  readonly protocols: readonly PublishedProtocol[];
  /** One sentence each; nothing may be taken in while there is one. */
  readonly faults: readonly string[];
}

function parse(text: string): ProtocolBundle | string {
  if (Buffer.byteLength(text) > mostBundleMegabytes * 1_000_000) return say.tooLarge(mostBundleMegabytes);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return say.notJson();
  }
  const { success, data, error } = ProtocolBundle.safeParse(read);
  if (success) return data;
  return say.notBundle(error.issues[0]?.path.join('.') || '/');
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

async function faultsOf(protocol: PublishedProtocol, keys: readonly string[], today: string) {
  const { slug, reviewOn, structure } = protocol;
  const reason = await distrustOf(protocol, keys);
  if (reason !== undefined) return [say.distrusted(slug, reason)];
  if (!isOneText(protocol)) return [say.incoherent(slug)];
  return [
    ...(isReviewOverdue(reviewOn, today) ? [say.overdue(slug, reviewOn)] : []),
    ...faultsOfProtocol(structure).map((fault) => say.content(slug, fault)),
  ];
}

async function faultOfWhole(bundle: ProtocolBundle, isTrusted: boolean, now: Date) {
  if (!isTrusted) return say.unknownKey(fingerprintOf(bundle.signingKey));
  const isWhole = await verifySignature(bundleText(bundle), bundle.signature, bundle.signingKey);
  if (!isWhole) return say.bundleAltered();
  if (bundle.expiresAt === null) return say.noExpiry();
  if (new Date(bundle.expiresAt) <= now) return say.expired(bundle.expiresAt.slice(0, 10));
  return undefined;
}

/** Reads a bundle of another instance and says everything that stands against taking it in. */
export async function readIncomingBundle(text: string, trust: Trust): Promise<IncomingBundle> {
  const bundle = parse(text);
  if (typeof bundle === 'string') return { protocols: [], faults: [bundle] };
  const { protocols, signingKey } = bundle;
  const isTrusted = (key: string) =>
    trust.ownKeys.includes(key) || trust.fingerprints.includes(fingerprintOf(key));
  const fingerprint = fingerprintOf(signingKey);
  const whole = await faultOfWhole(bundle, isTrusted(signingKey), trust.now);
  if (whole !== undefined) return { fingerprint, protocols: [], faults: [whole] };
  const keys = protocols.flatMap(({ signingKey: key }) => (key !== null && isTrusted(key) ? [key] : []));
  const today = trust.now.toISOString().slice(0, 10);
  const slugs = protocols.map(({ slug }) => slug);
  const twice = slugs.filter((slug, index) => slugs.indexOf(slug) !== index).map(say.twice);
  const each = await Promise.all(protocols.map((protocol) => faultsOf(protocol, keys, today)));
  return { fingerprint, protocols, faults: [...twice, ...each.flat()] };
}
