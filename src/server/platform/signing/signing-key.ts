import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import { keepSecretOnce } from '../secret-file.ts';
import { createSigner, type Signer } from './signer.ts';
import { signingMessages as say } from './signing.messages.ts';

interface SigningSettings {
  readonly dataDir: string;
  readonly signingKeys?: readonly [Uint8Array, ...Uint8Array[]] | undefined;
}

export const signingKeyFile = (dataDir: string) => join(dataDir, 'signing-key');

async function seedIn(file: string): Promise<Uint8Array | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new OperatorFault(say.unreadable(file));
  });
  if (text === undefined) return undefined;
  const seed = Buffer.from(text.trim(), 'base64url');
  if (seed.length !== 32) throw new OperatorFault(say.damaged(file));
  return seed;
}

/** This instance's signer as it is, without making one: undefined before the first start. */
export async function findSigner({ dataDir, signingKeys }: SigningSettings): Promise<Signer | undefined> {
  if (signingKeys !== undefined) return createSigner(signingKeys);
  const seed = await seedIn(signingKeyFile(dataDir));
  return seed === undefined ? undefined : createSigner([seed]);
}

/**
 * This instance's signer: from HYGIE_SIGNING_KEY, else from the data folder, where the first start makes it, readable
 * by its owner alone.
 */
export async function openSigner(settings: SigningSettings): Promise<Signer> {
  const found = await findSigner(settings);
  if (found !== undefined) return found;
  const file = signingKeyFile(settings.dataDir);
  await mkdir(settings.dataDir, { recursive: true });
  // Another server of this folder may be first: its key is the key.
  await keepSecretOnce(file, `${randomBytes(32).toString('base64url')}\n`).catch(() => {
    throw new OperatorFault(say.unwritable(file));
  });
  const signer = await findSigner(settings);
  if (signer === undefined) throw new OperatorFault(say.unreadable(file));
  return signer;
}
