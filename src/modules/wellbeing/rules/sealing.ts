import { argon2id } from 'hash-wasm';
import type { SealedCheckIn } from '../contract/sealed-check-in.ts';
import { Envelope } from '../contract/sealed-entry.ts';

/** A sealed journal entry: everything readable of it, its date and its tags included. */
export interface SealedWords {
  date: string;
  content: string;
  tags: string[];
}

/** What an envelope may hold. Which of them it is stands inside: the server is not told. */
export type SealedContent = SealedWords | SealedCheckIn;

/** Whose entry it is, and which: bound to the ciphertext, so that an envelope moved elsewhere does not open. */
export interface Belonging {
  ownerId: string;
  entryKey: string;
}

type Derivation = Envelope['derivation'];

/** The passphrase is wrong, or the envelope was changed or moved: AES-GCM cannot tell these apart. */
export class DoesNotOpen extends Error {
  override name = 'DoesNotOpen';
}

// OWASP's floor for Argon2id (19 MiB, two passes, one lane); written into each envelope, so that it may rise later.
const settings = { name: 'argon2id', memoryKib: 19_456, iterations: 2, parallelism: 1 } as const;
const saltBytes = 16;
const ivBytes = 12;
// The length of what was written is a confidence too: lengths are rounded up, so that a short entry and a check-in weigh
// the same.
const blockBytes = 256;
const fewestBlocks = 2;

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A fresh derivation, with a salt of its own: one for each journal. */
export function newDerivation(): Derivation {
  return { ...settings, salt: toBase64(random(saltBytes)) };
}

/** The key of a passphrase: it seals and opens, and cannot be taken out of the browser. */
export async function deriveKey(passphrase: string, derivation: Derivation): Promise<CryptoKey> {
  const bytes = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt: fromBase64(derivation.salt),
    memorySize: derivation.memoryKib,
    iterations: derivation.iterations,
    parallelism: derivation.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function boundData(belonging: Belonging, derivation: Derivation) {
  const { ownerId, entryKey } = belonging;
  const { memoryKib, iterations, parallelism, salt } = derivation;
  return new TextEncoder().encode(
    JSON.stringify(['hygie-sealed-entry', 1, ownerId, entryKey, memoryKib, iterations, parallelism, salt]),
  );
}

function padded(words: SealedContent) {
  const bytes = new TextEncoder().encode(JSON.stringify(words));
  const blocks = Math.max(fewestBlocks, Math.ceil((bytes.length + 1) / blockBytes));
  const room = new Uint8Array(blocks * blockBytes).fill(0x20);
  room.set(bytes);
  return room;
}

/** Seals an entry or a check-in under a key; the vector is drawn anew each time. */
export async function sealEntry(
  key: CryptoKey,
  derivation: Derivation,
  belonging: Belonging,
  words: SealedContent,
): Promise<Envelope> {
  const iv = random(ivBytes);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundData(belonging, derivation) },
    key,
    padded(words),
  );
  return Envelope.parse({
    version: 1,
    derivation,
    cipher: 'AES-256-GCM',
    iv: toBase64(iv),
    ciphertext: toBase64(new Uint8Array(sealed)),
  });
}

/**
 * Opens a sealed entry.
 * @throws {DoesNotOpen} wrong passphrase, or an envelope changed or moved since it was sealed
 */
export async function openEntry<Content extends SealedContent = SealedWords>(
  key: CryptoKey,
  belonging: Belonging,
  envelope: Envelope,
): Promise<Content> {
  const additionalData = boundData(belonging, envelope.derivation);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(envelope.iv), additionalData },
      key,
      fromBase64(envelope.ciphertext),
    );
    return JSON.parse(new TextDecoder().decode(opened)) as Content;
  } catch (cause) {
    throw new DoesNotOpen('the envelope does not open', { cause });
  }
}
