import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { CatalogueError } from './catalogue-error.ts';

async function parseJson(folder: string, file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch (cause) {
    throw new CatalogueError(file, undefined, cause instanceof Error ? cause.message : 'cannot be read');
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CatalogueError(file, undefined, cause instanceof Error ? cause.message : 'is not JSON');
  }
}

/** What a maintainer searches for in the file: the record's own name when it has one, else its place. */
function nameOf(record: unknown, index: number): string {
  if (typeof record === 'object' && record !== null) {
    for (const field of ['slug', 'number', 'key', 'grade'] as const) {
      const value = (record as Record<string, unknown>)[field];
      if (typeof value === 'string' || typeof value === 'number') return `record ${field} ${value}`;
    }
  }
  return `record at place ${index + 1}`;
}

function validate<S extends z.ZodType>(file: string, schema: S, record: unknown, index: number): z.output<S> {
  const result = schema.safeParse(record);
  if (result.success) return result.data;
  const complaints = result.error.issues.map(
    (issue) => `${issue.path.length === 0 ? '' : `${issue.path.join('.')}: `}${issue.message}`,
  );
  throw new CatalogueError(file, nameOf(record, index), complaints.join('; '));
}

/**
 * Reads a file that holds an array of records, each checked by `schema`.
 *
 * @param folder the catalogue folder
 * @param file path inside it, with forward slashes
 * @throws CatalogueError naming file, record and field
 */
export async function readRecords<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): Promise<z.output<S>[]> {
  const parsed = await parseJson(folder, file);
  if (!Array.isArray(parsed)) throw new CatalogueError(file, undefined, 'must hold an array of records');
  return parsed.map((record, index) => validate(file, schema, record, index));
}

/**
 * Reads every `.json` file of a sub-folder as one record, in the order of their names. A record's `slug` must be the
 * name of its file, so that it can be found by name.
 */
export async function readRecordFiles<S extends z.ZodType<{ slug: string }>>(
  folder: string,
  subFolder: string,
  schema: S,
  { except = [] }: { except?: readonly string[] } = {},
): Promise<z.output<S>[]> {
  const names = (await readdir(join(folder, subFolder)))
    .filter((name) => name.endsWith('.json') && !except.includes(name))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const file = `${subFolder}/${name}`;
      const record = validate(file, schema, await parseJson(folder, file), 0);
      if (`${record.slug}.json` !== name) {
        throw new CatalogueError(file, `record slug ${record.slug}`, 'the slug must be the name of the file');
      }
      return record;
    }),
  );
}
