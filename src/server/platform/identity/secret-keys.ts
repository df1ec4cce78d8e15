import { randomBytes } from 'node:crypto';
import type { IdentityDatabase } from './identity-database.ts';

export interface SecretKey {
  version: number;
  value: string;
}

/**
 * The keys that sign session cookies and encrypt TOTP secrets, newest first; the first server of a database makes
 * version 1. They live in the schema `identity` because every server of a database must share them, and because they
 * must outlive a change of the database's password: a key derived from it would lock out everybody who uses TOTP. A
 * new version (an inserted row, then a restart) signs everybody out and still reads what the older ones encrypted.
 */
export async function loadSecretKeys(db: IdentityDatabase): Promise<[SecretKey, ...SecretKey[]]> {
  const read = () =>
    db.selectFrom('secretKey').select(['version', 'value']).orderBy('version', 'desc').execute();
  let keys = await read();
  if (keys.length === 0) {
    await db
      .insertInto('secretKey')
      .values({ version: 1, value: randomBytes(48).toString('base64url') })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    keys = await read();
  }
  const [current, ...older] = keys;
  if (!current) throw new Error('the identity schema holds no secret key');
  return [current, ...older];
}
