import type pg from 'pg';

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly defaultValue: string | null;
  readonly comment: string | null;
}

/** A foreign key: columns of this table, and what they point to. */
export interface RelationFacts {
  readonly columns: string[];
  readonly target: string;
  readonly targetColumns: string[];
  readonly onDelete: 'cascade' | 'set null' | 'restrict' | 'no action' | 'set default';
}

export interface TableFacts {
  readonly schema: string;
  readonly name: string;
  readonly comment: string | null;
  readonly columns: ColumnFacts[];
  readonly relations: RelationFacts[];
  readonly uniqueKeys: string[][];
}

export interface EnumerationFacts {
  readonly name: string;
  readonly comment: string | null;
  readonly values: string[];
}

export interface DatabaseFacts {
  readonly tables: TableFacts[];
  readonly enumerations: EnumerationFacts[];
}

/** Our own schemas, in the order of the pages; what the queue and Supabase make for themselves is theirs to describe. */
export const ownSchemas = ['public', 'identity', 'private'];

const tablesQuery = `
  select n.nspname as schema, c.relname as name, obj_description(c.oid, 'pg_class') as comment,
    (select json_agg(json_build_object(
        'name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod),
        'isRequired', a.attnotnull,
        'defaultValue', case when a.attidentity <> '' then 'identity' else pg_get_expr(d.adbin, d.adrelid) end,
        'comment', col_description(c.oid, a.attnum)
      ) order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select json_agg(json_build_object(
        'columns', (select json_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k(num, place)
          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num),
        'target', (select case tn.nspname when 'public' then '' else tn.nspname || '.' end || t.relname
          from pg_class t join pg_namespace tn on tn.oid = t.relnamespace where t.oid = f.confrelid),
        'targetColumns', (select json_agg(a.attname order by k.place) from unnest(f.confkey) with ordinality k(num, place)
          join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num),
        'onDelete', case f.confdeltype when 'c' then 'cascade' when 'n' then 'set null' when 'r' then 'restrict'
          when 'd' then 'set default' else 'no action' end
      ) order by f.conname) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as relations,
    coalesce((select json_agg(
        (select json_agg(pg_get_indexdef(i.indexrelid, k, true) order by k) from generate_series(1, i.indnkeyatts) k)
        order by (i.indexrelid::regclass)::text)
      from pg_index i where i.indrelid = c.oid and i.indisunique and not i.indisprimary), '[]') as "uniqueKeys"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'p')
  order by n.nspname, c.relname`;

const enumerationsQuery = `
  select t.typname as name, obj_description(t.oid, 'pg_type') as comment,
    json_agg(e.enumlabel order by e.enumsortorder) as values
  from pg_type t join pg_enum e on e.enumtypid = t.oid join pg_namespace n on n.oid = t.typnamespace
  where n.nspname = any($1) group by t.oid, t.typname order by t.typname`;

/** What a migrated database says of its own tables and enumerations. */
export async function readDatabaseFacts(client: pg.Pool | pg.ClientBase): Promise<DatabaseFacts> {
  const tables = await client.query<TableFacts>(tablesQuery, [ownSchemas]);
  const enumerations = await client.query<EnumerationFacts>(enumerationsQuery, [ownSchemas]);
  const place = (table: TableFacts) => ownSchemas.indexOf(table.schema);
  const byName = (a: TableFacts, b: TableFacts) => place(a) - place(b) || compare(a.name, b.name);
  return { tables: tables.rows.sort(byName), enumerations: enumerations.rows };
}

// Not the database's collation: the pages must come out the same from every PostgreSQL.
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
