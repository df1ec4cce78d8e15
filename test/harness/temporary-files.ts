import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localFiles } from '#platform/files/index.ts';

/** The files layer on a folder of one's own, and the way to be rid of it. */
export async function temporaryFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'hygie-files-'));
  return { files: localFiles(folder), folder, clear: () => rm(folder, { recursive: true, force: true }) };
}
