import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ByteRange, checkFileId, type FileStore, isFileId, type OpenFile } from './file-store.ts';

const unfinished = '.part';

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * Files in a folder of the data folder, readable by the server's account alone (0700, each file 0600). A folder for
 * each first two letters: some file systems slow down with many names in one.
 *
 * @param folder `files` in the data folder; made when absent
 */
export function localFiles(folder: string): FileStore {
  const shardOf = (id: string) => join(folder, checkFileId(id).slice(0, 2));
  const pathOf = (id: string) => join(shardOf(id), id);
  return {
    async put(id, bytes) {
      await mkdir(shardOf(id), { recursive: true, mode: 0o700 });
      const path = pathOf(id);
      const file = await open(path + unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        // The row that names it will be durable: the file must not be less so.
        await file.sync();
      } catch (error) {
        await rm(path + unfinished, { force: true });
        throw error;
      } finally {
        await file.close();
      }
      await rename(path + unfinished, path);
    },

    async open(id: string, range?: ByteRange): Promise<OpenFile | undefined> {
      const file = await open(pathOf(id), 'r').catch((error: unknown) => {
        if (isAbsent(error)) return undefined;
        throw error;
      });
      if (!file) return undefined;
      const { size } = await file.stat();
      const { first, last } = range ?? { first: 0, last: size - 1 };
      return { stream: file.createReadStream({ start: first, end: last }), byteCount: last - first + 1 };
    },

    async delete(id) {
      await rm(pathOf(id), { force: true });
      await rm(pathOf(id) + unfinished, { force: true });
    },

    async *list() {
      const shards = await readdir(folder).catch((error: unknown) => {
        if (isAbsent(error)) return [];
        throw error;
      });
      for (const shard of shards) {
        for (const name of await readdir(join(folder, shard))) {
          const id = name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : name;
          if (!isFileId(id)) continue;
          const found = await stat(join(folder, shard, name)).catch(() => undefined);
          if (found) yield { id, modifiedAt: found.mtime };
        }
      }
    },
  };
}
