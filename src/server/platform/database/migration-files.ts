import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorFault } from '../operator/fault.ts';
import { databaseMessages } from './database.messages.ts';

/** One migration as it stands in its folder; `version` and `name` are those of the Supabase command line. */
export interface MigrationFile {
  readonly file: string;
  readonly version: string;
  readonly name: string;
  readonly sql: string;
}

const supabaseFolder = join(import.meta.dirname, '..', '..', '..', '..', 'supabase');

/** Where the project's migrations are. */
export const migrationsFolder = join(supabaseFolder, 'migrations');

/** What a plain PostgreSQL needs before them, and Supabase has already. */
export const localFolder = join(supabaseFolder, 'local');

/** @returns the text of each SQL file of a folder, in the order of their names */
export async function readSqlFiles(folder: string): Promise<{ file: string; sql: string }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(files.map(async (file) => ({ file, sql: await readFile(join(folder, file), 'utf8') })));
}

/** @throws OperatorFault when a file's name is not a version and a name, or two files have one version */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const fileOf = new Map<string, string>();
  return (await readSqlFiles(folder)).map(({ file, sql }) => {
    const [, version, name] = /^(\d{14})_(\w+)\.sql$/.exec(file) ?? [];
    if (version === undefined || name === undefined)
      throw new OperatorFault(databaseMessages.badMigrationName(file));
    // Only one of them would ever be applied.
    const other = fileOf.get(version);
    if (other !== undefined) throw new OperatorFault(databaseMessages.sameMigrationVersion(other, file));
    fileOf.set(version, file);
    return { file, version, name, sql };
  });
}
