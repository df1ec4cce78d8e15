import { mkdir, open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, OperatorFault } from '../operator/fault.ts';
import { dataFolderMessages } from './postgres.messages.ts';

const smallestFreeMegabytes = 64;
const notPermitted = ['EACCES', 'EPERM', 'ENOENT'];

async function freeMegabytes(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return Math.floor((disk.bavail * disk.bsize) / 1_000_000);
}

async function refusal(folder: string, error: unknown): Promise<unknown> {
  const code = codeOf(error) ?? '';
  if (code === 'EROFS') return new OperatorFault(dataFolderMessages.readOnly(folder));
  if (code === 'ENOSPC' || code === 'EDQUOT') return new OperatorFault(dataFolderMessages.full(folder, 0));
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new OperatorFault(dataFolderMessages.notAFolder(folder));
  if (notPermitted.includes(code)) return new OperatorFault(dataFolderMessages.notWritable(folder));
  return error;
}

/**
 * Makes the data folder if need be, and proves that it can be written to and has room left.
 *
 * Started by root, the folder lets other accounts pass through it (0711), because PostgreSQL runs under another account
 * inside it; its files are closed one by one. Started by anyone else it is theirs alone (0700).
 *
 * @returns what is free on its disk, in megabytes
 * @throws OperatorFault naming the folder: read-only, full, not permitted, not a folder
 */
export async function prepareDataFolder(folder: string): Promise<number> {
  try {
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    if (!(await stat(folder)).isDirectory()) throw new OperatorFault(dataFolderMessages.notAFolder(folder));
    const free = await freeMegabytes(folder);
    if (free < smallestFreeMegabytes) throw new OperatorFault(dataFolderMessages.full(folder, free));
    const probe = join(folder, `.written-by-${process.pid}`);
    const file = await open(probe, 'w', 0o600);
    await file.writeFile('hygie').finally(() => file.close());
    await rm(probe);
    return free;
  } catch (error) {
    throw await refusal(folder, error);
  }
}
