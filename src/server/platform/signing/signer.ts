import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** Signs in the name of this instance (Ed25519). Keys and signatures are texts in base64url. */
export interface Signer {
  readonly publicKey: string;
  /** This instance's key and those it used before: what they signed still stands. */
  readonly trustedKeys: readonly string[];
  sign(text: string): string;
}

// The fixed beginning of an Ed25519 private key in PKCS #8; the 32 bytes of the seed follow (RFC 8410, section 7).
const pkcs8Beginning = Buffer.from('302e020100300506032b657004220420', 'hex');

function privateKeyOf(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8Beginning, seed]), format: 'der', type: 'pkcs8' });
}

const publicTextOf = (key: KeyObject) => String(createPublicKey(key).export({ format: 'jwk' }).x);

/** @param seeds 32 bytes each; the first signs, all are trusted */
export function createSigner(seeds: readonly [Uint8Array, ...Uint8Array[]]): Signer {
  const key = privateKeyOf(seeds[0]);
  return {
    publicKey: publicTextOf(key),
    trustedKeys: seeds.map((seed) => publicTextOf(privateKeyOf(seed))),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}
