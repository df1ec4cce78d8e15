import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderSchemaFiles, UndocumentedSchema } from './schema/schema-files.ts';
import { withThrowawayDatabase } from './schema/throwaway-database.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

const usage = `npm run schema [-- --check]

Migrates a throwaway database and writes what is generated from it: the database types, docs/schema.md and
docs/data-map.md. With --check nothing is written; the command fails when a file differs or a comment is missing.`;

/** The generated files whose content on disk is not the one given. */
async function findStale(files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, content] of files) {
    const onDisk = await readFile(join(repository, path), 'utf8').catch(() => undefined);
    if (onDisk !== content) stale.push(path);
  }
  return stale;
}

/**
 * The developer's command `npm run schema`.
 *
 * @returns the exit code: 0 done, 1 something differs or is undocumented, 2 unknown option
 */
export async function runSchema(
  options: readonly string[],
  print: (line: string) => void = console.log,
): Promise<0 | 1 | 2> {
  const isCheck = options.includes('--check');
  if (options.some((option) => option !== '--check')) {
    print(usage);
    return options.includes('--help') ? 0 : 2;
  }
  try {
    const files = await withThrowawayDatabase(renderSchemaFiles);
    const stale = await findStale(files);
    if (isCheck) {
      for (const path of stale) print(`${path} differs from the migrations: run \`npm run schema\`.`);
      return stale.length === 0 ? 0 : 1;
    }
    for (const path of stale) {
      await mkdir(dirname(join(repository, path)), { recursive: true });
      await writeFile(join(repository, path), files.get(path) ?? '');
      print(`wrote ${path}`);
    }
    if (stale.length === 0) print('Everything generated is up to date.');
    return 0;
  } catch (error) {
    if (!(error instanceof UndocumentedSchema)) throw error;
    print(error.message);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await runSchema(process.argv.slice(2));
