import pg from 'pg';
import type { CataloguePart, CatalogueRow, PartReport } from './part.ts';

/** What the last load of a part left behind: the rows it held and the columns it wrote. */
export interface PreviousLoad {
  readonly keys: readonly string[];
  readonly columns: readonly string[];
}

/** md5 of a row's catalogue columns, computed by PostgreSQL so that stored and incoming values compare as typed. */
function hashOf(alias: string, columns: readonly string[]): string {
  const pairs = columns.map(
    (column) => `${pg.escapeLiteral(column)}, ${alias}.${pg.escapeIdentifier(column)}`,
  );
  return `md5(jsonb_build_object(${pairs.join(', ')})::text)`;
}

/**
 * The one statement that loads a part. $1: the rows as JSON; $2: the keys of the previous load.
 *
 * A row belongs to the catalogue as long as its stored `content_hash` is still the hash of what it holds. Whoever edits
 * it breaks that equality, and the row is then theirs: neither overwritten nor withdrawn. A key of the previous load
 * that is missing from the table was removed by a person and does not come back.
 *
 * @param previousColumns the columns of the previous load: stored hashes were made from those, not from today's
 */
export function loadStatement(part: CataloguePart, previousColumns: readonly string[]): string {
  const names = Object.keys(part.columns);
  const quoted = names.map((name) => pg.escapeIdentifier(name));
  const table = `public.${pg.escapeIdentifier(part.table)}`;
  const key = pg.escapeIdentifier(part.key);
  const types = names.map((name) => `${pg.escapeIdentifier(name)} ${part.columns[name]}`);
  const isUntouched = `t.content_hash = ${hashOf('t', previousColumns.length > 0 ? previousColumns : names)}`;
  const withdraw = `delete from ${table} t using previous p
    where t.${key} = p.key and ${isUntouched}
      and not exists (select from incoming i where i.${key} = t.${key})
    returning t.${key}`;
  const nothing = `select t.${key} from ${table} t where false`;
  return `with incoming as (
    select r.*, ${hashOf('r', names)} as content_hash from jsonb_to_recordset($1::jsonb) as r(${types.join(', ')})
  ), previous as (
    select unnest($2::text[]) as key
  ), existing as (
    select t.${key}, ${isUntouched} as is_untouched from ${table} t
  ), updated as (
    update ${table} t
    set ${quoted.map((name) => `${name} = i.${name}`).join(', ')}, content_hash = i.content_hash
    from incoming i
    where t.${key} = i.${key} and ${isUntouched} and t.content_hash is distinct from i.content_hash
    returning t.${key}
  ), inserted as (
    insert into ${table} (${quoted.join(', ')}, content_hash)
    select ${quoted.map((name) => `i.${name}`).join(', ')}, i.content_hash from incoming i
    where not exists (select from existing e where e.${key} = i.${key})
      and not exists (select from previous p where p.key = i.${key})
    returning ${key}
  ), withdrawn as (
    ${part.whenWithdrawn === 'delete' ? withdraw : nothing}
  )
  select
    (select count(*) from inserted)::int as inserted,
    (select count(*) from updated)::int as updated,
    (select count(*) from withdrawn)::int as withdrawn,
    (select count(*) from incoming i
      where exists (select from existing e where e.${key} = i.${key} and e.is_untouched is not true)
         or (exists (select from previous p where p.key = i.${key})
             and not exists (select from existing e where e.${key} = i.${key})))::int as kept`;
}

/** Brings one table up to date inside the transaction that `client` has open. */
export async function loadPart(
  client: pg.ClientBase,
  part: CataloguePart,
  rows: readonly CatalogueRow[],
  previous: PreviousLoad,
): Promise<PartReport> {
  const { rows: counts } = await client.query<Omit<PartReport, 'name'>>(
    loadStatement(part, previous.columns),
    [JSON.stringify(rows), previous.keys],
  );
  const [report] = counts;
  if (report === undefined) throw new Error(`loading ${part.name} answered nothing`);
  return { name: part.name, ...report };
}
