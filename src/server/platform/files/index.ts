import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { FileStore } from './file-store.ts';
import { localFiles } from './local-files.ts';
import { s3Files } from './s3-files.ts';

export { eraseFilesAtOnce, eraseQueuedFiles, filesChannel, sweepFiles } from './erase-files.ts';
export type { ByteRange, FileStore, OpenFile } from './file-store.ts';
export { localFiles } from './local-files.ts';

/** Opens the file store that the settings name: a folder of the data folder, or an S3-compatible store. */
export function openFiles({ dataDir, filesS3 }: Pick<Settings, 'dataDir' | 'filesS3'>): FileStore {
  return filesS3 ? s3Files(filesS3) : localFiles(join(dataDir, 'files'));
}
