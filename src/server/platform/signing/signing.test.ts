import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifySignature } from '#modules/emergency/rules/verify-signature.ts';
import { createSigner } from './signer.ts';
import { findSigner, openSigner, signingKeyFile } from './signing-key.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hygie-signing-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('signs as RFC 8032 says (its first test)', () => {
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const signer = createSigner([seed]);
  expect(Buffer.from(signer.publicKey, 'base64url').toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
  expect(Buffer.from(signer.sign(''), 'base64url').toString('hex')).toMatch(
    /^e5564300c360ac729086e2cc806e828a/,
  );
});

test('the first start makes a key for its owner alone, the next ones keep it', async () => {
  expect(await findSigner({ dataDir })).toBeUndefined();
  const [one, other] = await Promise.all([openSigner({ dataDir }), openSigner({ dataDir })]);
  expect(other.publicKey).toBe(one.publicKey);
  expect((await stat(signingKeyFile(dataDir))).mode & 0o777).toBe(0o600);
  expect((await openSigner({ dataDir })).publicKey).toBe(one.publicKey);
  expect(await verifySignature('texte', one.sign('texte'), one.publicKey)).toBe(true);
});

test('a key given by the operator is used instead, and the older ones are still trusted', async () => {
  const [now, before] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const signer = await openSigner({ dataDir, signingKeys: [now, before] });
  expect(signer.trustedKeys).toEqual([createSigner([now]).publicKey, createSigner([before]).publicKey]);
  await expect(readFile(signingKeyFile(dataDir))).rejects.toThrow('ENOENT');
});

test('a damaged key stops the start instead of being replaced', async () => {
  await writeFile(signingKeyFile(dataDir), 'abc');
  await expect(openSigner({ dataDir })).rejects.toThrow(/abîmée/);
  await chmod(signingKeyFile(dataDir), 0o600);
  expect(await readFile(signingKeyFile(dataDir), 'utf8')).toBe('abc');
});
