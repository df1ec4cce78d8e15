import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import type { Account } from './account.ts';
import { dataFolderMessages } from './postgres.messages.ts';

/** The port only names the socket file: nothing listens on the network. */
export const socketPort = 5432;

// `sun_path` holds 107 bytes on Linux and 103 on macOS, the file name included.
const longestSocketPathBytes = 103;

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestSocketPathBytes;
}

/**
 * Makes the folder of the Unix socket: inside the data folder, or, when that path is too long for a socket, a short
 * one of its own in the temporary folder, named after the data folder. Only PostgreSQL's account (and root) may enter.
 *
 * @throws OperatorFault when someone else holds the folder's name
 */
export async function prepareSocketFolder(home: string, account: Account | undefined): Promise<string> {
  const own = account?.uid ?? process.getuid?.() ?? 0;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const inside = join(home, 'run');
  const folder = fits(inside)
    ? inside
    : join(fits(join(tmpdir(), name)) ? tmpdir() : '/tmp', `hygie-${name}`);
  try {
    await mkdir(folder, { mode: 0o700 });
    if (account) await chown(folder, account.uid, account.gid);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== own)
    throw new OperatorFault(dataFolderMessages.notWritable(folder));
  await chmod(folder, 0o700);
  return folder;
}
