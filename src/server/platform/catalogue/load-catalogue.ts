import { createHash } from 'node:crypto';
import type pg from 'pg';
import { CatalogueError } from './catalogue-error.ts';
import { fingerprintOf } from './fingerprint.ts';
import { loadPart } from './load-part.ts';
import type { CataloguePart, CatalogueRow, PartReport } from './part.ts';

/** What a start finds: the parts that were loaded, none when nothing had changed. */
export interface CatalogueReport {
  readonly isUnchanged: boolean;
  readonly parts: readonly PartReport[];
}

interface ReadPart {
  readonly part: CataloguePart;
  readonly rows: CatalogueRow[];
  readonly keys: string[];
  readonly contentHash: string;
}

interface StoredLoad {
  readonly part: string;
  readonly content_hash: string;
  readonly row_keys: string[];
  readonly row_columns: string[];
}

// Any number serves, as long as every Hygie server uses the same one: two starts at once load one after the other.
const loadLock = 4_837_120_611;

// Stands in private.catalogue_loads beside the parts, whose names never start so.
const wholeCatalogue = '#whole';

async function readPart(part: CataloguePart, folder: string): Promise<ReadPart> {
  const rows = await part.read(folder);
  const keys = rows.map((row) => String(row[part.key]));
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new CatalogueError(part.name, `record ${twice}`, 'appears twice');
  const contentHash = createHash('sha256')
    .update(JSON.stringify([part.columns, rows]))
    .digest('hex');
  return { part, rows, keys, contentHash };
}

async function storedLoads(client: pg.ClientBase): Promise<Map<string, StoredLoad>> {
  const { rows } = await client.query<StoredLoad>(
    'select part, content_hash, row_keys, row_columns from private.catalogue_loads',
  );
  return new Map(rows.map((row) => [row.part, row]));
}

function changedAmong(read: readonly ReadPart[], stored: ReadonlyMap<string, StoredLoad>): ReadPart[] {
  return read.filter(({ part, contentHash }) => stored.get(part.name)?.content_hash !== contentHash);
}

interface Load {
  readonly part: string;
  readonly contentHash: string;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
}

async function rememberLoad(client: pg.ClientBase, load: Load): Promise<void> {
  await client.query(
    `insert into private.catalogue_loads (part, content_hash, row_keys, row_columns, loaded_at)
     values ($1, $2, $3, $4, now())
     on conflict (part) do update set content_hash = excluded.content_hash,
       row_keys = excluded.row_keys, row_columns = excluded.row_columns, loaded_at = excluded.loaded_at`,
    [load.part, load.contentHash, load.keys, load.columns],
  );
}

/**
 * Brings the catalogue's tables in step with the files, all or nothing. When nothing changed since the last load, it
 * asks the database one question and parses no file. Rows that a person edited, and the removal of a row by a person, survive.
 *
 * @param client the migrating connection, outside any transaction
 * @param folder the catalogue folder
 * @param parts what the modules declare
 * @param onProgress told of each part as it is written, before the commit
 * @throws CatalogueError when a file is wrong; nothing is then written
 */
export async function loadCatalogue(
  client: pg.ClientBase,
  folder: string,
  parts: readonly CataloguePart[],
  onProgress: (report: PartReport) => void = () => undefined,
): Promise<CatalogueReport> {
  const fingerprint = await fingerprintOf(folder, parts);
  const isUpToDate = (loads: ReadonlyMap<string, StoredLoad>) =>
    loads.get(wholeCatalogue)?.content_hash === fingerprint;
  if (isUpToDate(await storedLoads(client))) return { isUnchanged: true, parts: [] };

  const read = await Promise.all(parts.map((part) => readPart(part, folder)));
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [loadLock]);
    const stored = await storedLoads(client);
    const reports: PartReport[] = [];
    for (const { part, rows, keys, contentHash } of changedAmong(read, stored)) {
      const before = stored.get(part.name);
      const report = await loadPart(client, part, rows, {
        keys: before?.row_keys ?? [],
        columns: before?.row_columns ?? [],
      });
      await rememberLoad(client, { part: part.name, contentHash, keys, columns: Object.keys(part.columns) });
      reports.push(report);
      onProgress(report);
    }
    await rememberLoad(client, { part: wholeCatalogue, contentHash: fingerprint, keys: [], columns: [] });
    await client.query('commit');
    return { isUnchanged: reports.length === 0, parts: reports };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
