import type { Envelope, SealedEntry } from '#modules/wellbeing/contract/sealed-entry.ts';
import { DoesNotOpen, deriveKey, newDerivation, openEntry } from '../../../rules/sealing.ts';

type Derivation = Envelope['derivation'];

/** A journal opened with its passphrase: keys in memory, and nothing else of the passphrase. */
export interface OpenJournal {
  ownerId: string;
  /** The settings that new entries are sealed under. */
  derivation: Derivation;
  keyFor(derivation: Derivation): Promise<CryptoKey>;
}

const nameOf = ({ memoryKib, iterations, parallelism, salt }: Derivation) =>
  [memoryKib, iterations, parallelism, salt].join(':');

// Two devices that began at the same time left two salts; more than a few are not of our making.
const mostDerivations = 4;

/**
 * Derives the journal's keys; a journal without entries begins with a salt of its own.
 * @throws {DoesNotOpen} when the passphrase opens none of the entries there are
 */
export async function openJournal(
  ownerId: string,
  passphrase: string,
  sealed: readonly SealedEntry[],
): Promise<OpenJournal> {
  const firsts = new Map<string, SealedEntry>();
  for (const entry of sealed) {
    const name = nameOf(entry.envelope.derivation);
    if (!firsts.has(name) && firsts.size < mostDerivations) firsts.set(name, entry);
  }
  const keys = new Map<string, CryptoKey>();
  let derivation: Derivation | undefined;
  for (const [name, { entry_key: entryKey, envelope }] of firsts) {
    const key = await deriveKey(passphrase, envelope.derivation);
    keys.set(name, key);
    const opens = await openEntry(key, { ownerId, entryKey }, envelope).then(
      () => true,
      () => false,
    );
    if (opens) derivation ??= envelope.derivation;
  }
  if (!derivation) {
    if (sealed.length > 0) throw new DoesNotOpen('the passphrase opens no entry');
    derivation = newDerivation();
    keys.set(nameOf(derivation), await deriveKey(passphrase, derivation));
  }
  return {
    ownerId,
    derivation,
    async keyFor(asked) {
      const key = keys.get(nameOf(asked));
      if (!key) throw new DoesNotOpen('sealed under settings that were not opened');
      return key;
    },
  };
}
