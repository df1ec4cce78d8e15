import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueFolder, readRecords } from '#platform/catalogue/index.ts';
import { VocabularyEntry } from '../contract/vocabulary.ts';

const folderName = 'emergency-vocabulary';

/** The dictionary of the emergency search. @throws CatalogueError naming the file and the entry at fault */
export async function readVocabulary(folder = catalogueFolder): Promise<VocabularyEntry[]> {
  const files = (await readdir(join(folder, folderName))).filter((name) => name.endsWith('.json')).sort();
  const read = await Promise.all(
    files.map((name) => readRecords(folder, `${folderName}/${name}`, VocabularyEntry)),
  );
  return read.flat();
}
