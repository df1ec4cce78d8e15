import { beforeAll, describe, expect, it } from 'vitest';
import { Envelope } from '../contract/sealed-entry.ts';
import { DoesNotOpen, deriveKey, newDerivation, openEntry, sealEntry } from './sealing.ts';

const belonging = {
  ownerId: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  entryKey: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
};
const words = { date: '2026-11-23T20:00:00Z', content: 'Garde très dure, été perdu.', tags: ['garde'] };
const derivation = newDerivation();
let key: CryptoKey;
let envelope: Envelope;

beforeAll(async () => {
  key = await deriveKey('quatre mots tirés au sort', derivation);
  envelope = await sealEntry(key, derivation, belonging, words);
});

const flipped = (text: string) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;

describe('an envelope', () => {
  it('opens to what was sealed, with the same passphrase typed in another Unicode form', async () => {
    const again = await deriveKey('quatre mots tirés au sort'.normalize('NFD'), envelope.derivation);
    expect(await openEntry(again, belonging, envelope)).toEqual(words);
  });

  it('keeps the memory and the passes that OWASP asks for', () => {
    expect(envelope.derivation).toMatchObject({ memoryKib: 19_456, iterations: 2, parallelism: 1 });
    const weak = { ...envelope, derivation: { ...envelope.derivation, memoryKib: 8 } };
    expect(Envelope.safeParse(weak).success).toBe(false);
  });

  it('never uses a vector twice and says little about the length', async () => {
    const shorter = await sealEntry(key, derivation, belonging, { ...words, content: 'Oui.' });
    const same = await sealEntry(key, derivation, belonging, words);
    expect(new Set([envelope.iv, shorter.iv, same.iv]).size).toBe(3);
    expect(shorter.ciphertext).toHaveLength(envelope.ciphertext.length);
  });

  it('carries nothing readable beside the ciphertext', () => {
    expect(Envelope.safeParse({ ...envelope, title: 'en clair' }).success).toBe(false);
  });
});

describe('does not open', () => {
  it('with another passphrase', async () => {
    const other = await deriveKey('quatre mots tirés au sort ', derivation);
    await expect(openEntry(other, belonging, envelope)).rejects.toThrow(DoesNotOpen);
  });

  it.each([
    ['a changed ciphertext', () => ({ ...envelope, ciphertext: flipped(envelope.ciphertext) })],
    ['a changed vector', () => ({ ...envelope, iv: flipped(envelope.iv) })],
    ['changed settings', () => ({ ...envelope, derivation: { ...derivation, iterations: 3 } })],
  ])('with %s', async (_name, tamper) => {
    await expect(openEntry(key, belonging, tamper())).rejects.toThrow(DoesNotOpen);
  });

  it('as another person’s, nor as another entry', async () => {
    const moved = { ...belonging, entryKey: belonging.ownerId };
    const given = { ...belonging, ownerId: belonging.entryKey };
    await expect(openEntry(key, moved, envelope)).rejects.toThrow(DoesNotOpen);
    await expect(openEntry(key, given, envelope)).rejects.toThrow(DoesNotOpen);
  });
});
