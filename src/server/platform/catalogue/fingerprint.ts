import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CataloguePart } from './part.ts';

async function dataFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * A hash of everything that decides what would be loaded: the files' bytes, and the code that turns them into rows.
 * Cheap enough for every start: nothing is parsed.
 */
export async function fingerprintOf(folder: string, parts: readonly CataloguePart[]): Promise<string> {
  const code = [...new Set(parts.flatMap((part) => part.code))].sort().map((url) => fileURLToPath(url));
  const contents = await Promise.all([...(await dataFiles(folder)), ...code].map((file) => readFile(file)));
  const hash = createHash('sha256');
  hash.update(JSON.stringify(parts.map(({ name, table, key, columns }) => [name, table, key, columns])));
  for (const content of contents) hash.update(`\n${content.length}\n`).update(content);
  return hash.digest('hex');
}
