import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';

const base64 = (shortest: number, longest: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .min(shortest)
    .max(longest);

/**
 * What leaves the browser of a sealed entry, and nothing else: a strict shape, so that no readable field can travel
 * beside the ciphertext. The key-derivation settings are bounded: below OWASP's floor a passphrase is too cheap to
 * guess, above the ceiling a forged envelope would exhaust the reader's device.
 */
export const Envelope = z
  .strictObject({
    version: z.literal(1),
    derivation: z.strictObject({
      name: z.literal('argon2id'),
      memoryKib: z.int().min(19_456).max(262_144),
      iterations: z.int().min(2).max(10),
      parallelism: z.int().min(1).max(4),
      salt: base64(24, 24),
    }),
    cipher: z.literal('AES-256-GCM'),
    iv: base64(16, 16),
    ciphertext: base64(24, 120_000),
  })
  .meta({ id: 'SealedEnvelope' });
export type Envelope = z.infer<typeof Envelope>;

export const SealedEntry = z
  .object({
    id: RowId,
    user_id: RowId,
    entry_key: RowId,
    envelope: Envelope,
    created_at: Instant,
  })
  .meta({ id: 'SealedEntry' });
export type SealedEntry = z.infer<typeof SealedEntry>;

export const sealedEntries = defineResource({
  module: 'wellbeing',
  path: 'sealed-entries',
  table: 'sealed_entries',
  noun: 'une entrée scellée',
  row: SealedEntry,
  create: z.strictObject({ entry_key: RowId, envelope: Envelope }),
  update: z.strictObject({ envelope: Envelope }),
});
