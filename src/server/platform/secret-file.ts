import { randomBytes } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { codeOf } from './operator/fault.ts';

/**
 * Keeps a secret of this instance in a file, readable by its owner alone, unless the file is there already. It is
 * written beside its place and put there whole: of two servers that start at once, one is first, and neither reads half
 * a secret.
 *
 * @param file its folder must be there
 * @throws what the file system says, except that the file exists
 */
export async function keepSecretOnce(file: string, secret: string): Promise<void> {
  const fresh = `${file}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(fresh, secret, { mode: 0o600, flag: 'wx' });
    await link(fresh, file).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(fresh, { force: true });
  }
}
