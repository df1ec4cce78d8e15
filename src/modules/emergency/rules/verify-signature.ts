function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/**
 * Whether this key signed this text (Ed25519), the same in the browser and on the server.
 *
 * @param signature 64 bytes in base64url
 * @param publicKey 32 bytes in base64url
 * @throws when this browser knows no Ed25519: unknown is not false
 */
export async function verifySignature(text: string, signature: string, publicKey: string): Promise<boolean> {
  const [signatureBytes, keyBytes] = [bytesOf(signature), bytesOf(publicKey)];
  if (signatureBytes?.length !== 64 || keyBytes?.length !== 32) return false;
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey('raw', keyBytes, 'Ed25519', false, ['verify']).catch((error: Error) => {
    if (error.name === 'NotSupportedError') throw error;
    return undefined;
  });
  if (key === undefined) return false;
  return subtle.verify('Ed25519', key, signatureBytes, new TextEncoder().encode(text));
}
