import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { catalogueFolder, readRecords } from '#platform/catalogue/index.ts';
import { ForeignSubject } from '../contract/foreign-subject.ts';
import { VocabularyRecord } from '../contract/vocabulary.ts';
import type { Dictionary } from '../rules/ask/reference.ts';

async function readFolder<S extends z.ZodType>(
  folder: string,
  name: string,
  schema: S,
): Promise<z.output<S>[]> {
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.json')).sort();
  const read = await Promise.all(files.map((file) => readRecords(folder, `${name}/${file}`, schema)));
  return read.flat();
}

/** What the emergency search knows besides the protocols. @throws CatalogueError naming the file and the entry at fault */
export async function readDictionary(folder = catalogueFolder): Promise<Dictionary> {
  const [entries, foreign] = await Promise.all([
    readFolder(folder, 'emergency-vocabulary', VocabularyRecord),
    readFolder(folder, 'emergency-foreign', ForeignSubject),
  ]);
  return { entries, foreign };
}
