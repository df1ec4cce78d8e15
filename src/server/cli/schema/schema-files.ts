import { generateTypescript, introspect, sortGeneratorMetadata } from '@supabase/postgrest-typegen';
import type pg from 'pg';
import { renderDataMapPage } from './data-map-page.ts';
import { readDatabaseFacts } from './database-facts.ts';
import { readModuleOfTable } from './module-of-table.ts';
import { renderSchemaPage } from './schema-page.ts';
import { findUndocumented } from './table-comment.ts';

/** A migrated database that does not say enough of itself to be documented. */
export class UndocumentedSchema extends Error {
  readonly lacks: readonly string[];

  constructor(lacks: readonly string[]) {
    super(`Not documented:\n${lacks.join('\n')}`);
    this.name = 'UndocumentedSchema';
    this.lacks = lacks;
  }
}

async function renderTypes(pool: pg.Pool): Promise<string> {
  const metadata = await introspect(pool, { includedSchemas: ['public'] });
  return generateTypescript(sortGeneratorMetadata(metadata), {
    postgrestVersion: '13',
    detectOneToOneRelationships: true,
  });
}

/**
 * Everything that is generated from the migrated database: path in the repository → content. The same content from
 * every version of PostgreSQL that Hygie supports.
 *
 * @throws UndocumentedSchema when a table, a column or an enumeration lacks its comment
 */
export async function renderSchemaFiles(pool: pg.Pool): Promise<ReadonlyMap<string, string>> {
  const facts = await readDatabaseFacts(pool);
  const lacks = findUndocumented(facts);
  if (lacks.length > 0) throw new UndocumentedSchema(lacks);
  return new Map([
    ['src/integrations/supabase/types.ts', await renderTypes(pool)],
    ['docs/schema.md', renderSchemaPage(facts, await readModuleOfTable())],
    ['docs/data-map.md', renderDataMapPage(facts)],
  ]);
}
