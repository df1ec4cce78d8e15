import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsFolder } from '#platform/database/migration-files.ts';
import type { ModuleOfTable } from './schema-page.ts';

// After the drop of a table, its page section goes by itself: the page only shows tables that exist.
const createTable = /^create table (?:if not exists )?(\w+)\.(?:"([^"]+)"|(\w+))/gm;

/** Reads the owner of each table from the name of the migration that creates it: `<instant>_<module>_<change>.sql`. */
export async function readModuleOfTable(folder = migrationsFolder): Promise<ModuleOfTable> {
  const modules = new Map<string, string>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
    const module = file.split('_')[1] ?? '';
    const sql = await readFile(join(folder, file), 'utf8');
    for (const [, schema, quoted, plain] of sql.matchAll(createTable)) {
      modules.set(`${schema}.${quoted ?? plain}`, module);
    }
  }
  return modules;
}
