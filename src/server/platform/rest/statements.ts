import pg from 'pg';
import { z } from 'zod';
import type { Resource } from '#contract/resource.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

type Values = Readonly<Record<string, unknown>>;

const quote = (name: string) => pg.escapeIdentifier(name);

// A search for "oedeme" must find "Œdème": French letters without their accents, in the query itself because the
// extension unaccent is not part of every PostgreSQL.
const accented = 'àâäáãéèêëíîïìóôöòõúùûüçñÿ';
const plain = 'aaaaaeeeeiiiiooooouuuucny';
const folded = (expression: string) =>
  `replace(replace(translate(lower(${expression}), '${accented}', '${plain}'), 'œ', 'oe'), 'æ', 'ae')`;

/** Innermost shape of a field, without its optional, nullable and default wrappings. */
function bareShape(shape: unknown): unknown {
  let bare = shape;
  while (bare instanceof z.ZodOptional || bare instanceof z.ZodNullable || bare instanceof z.ZodDefault) {
    bare = bare.unwrap();
  }
  return bare;
}

/**
 * The SQL of one table's plain REST, built once from its declaration. Every identifier comes from the declaration and
 * is quoted; every value is a parameter.
 */
export function statementsOf(resource: Resource) {
  const table = `public.${quote(resource.table)}`;
  const columns = Object.keys(resource.row.shape).map(quote).join(', ');
  const key = quote(resource.key);
  const order = quote(resource.orderBy.column);
  const direction = resource.orderBy.direction;
  const orderClause =
    order === key ? `order by ${key} ${direction}` : `order by ${order} ${direction}, ${key} ${direction}`;

  const toParameter = (shape: Values | undefined, column: string, value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    // pg writes a JavaScript array as a PostgreSQL array; only columns declared as lists are one.
    return Array.isArray(value) && bareShape(shape?.[column]) instanceof z.ZodArray
      ? value
      : JSON.stringify(value);
  };

  return {
    get: (id: string | number): Statement => ({
      text: `select ${columns} from ${table} where ${key} = $1`,
      values: [id],
    }),

    isVisible: (id: string | number): Statement => ({
      text: `select 1 from ${table} where ${key} = $1`,
      values: [id],
    }),

    findBy(matches: Values): Statement {
      const entries = Object.entries(matches);
      const where = entries.map(([column], index) => `${quote(column)} = $${index + 1}`).join(' and ');
      return {
        text: `select ${columns} from ${table} where ${where}`,
        values: entries.map(([, value]) => value),
      };
    },

    list(options: {
      filters: Values;
      contains?: Values;
      search?: string | undefined;
      after?: readonly unknown[] | undefined;
      limit: number;
    }): Statement {
      const values: unknown[] = [];
      const param = (value: unknown) => `$${values.push(value)}`;
      const where = Object.entries(options.filters).map(
        ([column, value]) => `${quote(column)} = ${param(value)}`,
      );
      for (const [column, value] of Object.entries(options.contains ?? {})) {
        where.push(`${quote(column)} @> array[${param(value)}]`);
      }
      if (options.search !== undefined) {
        const needle = folded(param(`%${options.search.replace(/[\\%_]/g, '\\$&')}%`));
        const hits = (resource.searchable ?? []).map(
          (column) => `${folded(`${quote(column)}::text`)} like ${needle}`,
        );
        where.push(`(${hits.join(' or ')})`);
      }
      if (options.after) {
        const sign = direction === 'desc' ? '<' : '>';
        const [value, id] = options.after;
        where.push(
          order === key
            ? `${key} ${sign} ${param(id)}`
            : `(${order}, ${key}) ${sign} (${param(value)}, ${param(id)})`,
        );
      }
      const condition = where.length > 0 ? `where ${where.join(' and ')} ` : '';
      return {
        text: `select ${columns} from ${table} ${condition}${orderClause} limit ${param(options.limit + 1)}`,
        values,
      };
    },

    create(body: Values): Statement {
      const entries = Object.entries(body).filter(([, value]) => value !== undefined);
      const names = entries.map(([column]) => quote(column)).join(', ');
      const params = entries.map((_, index) => `$${index + 1}`).join(', ');
      const content = entries.length > 0 ? `(${names}) values (${params})` : 'default values';
      const onConflict = resource.isWriteOnly || resource.idempotentOn ? ' on conflict do nothing' : '';
      const returning = resource.isWriteOnly ? '' : ` returning ${columns}`;
      return {
        text: `insert into ${table} ${content}${onConflict}${returning}`,
        values: entries.map(([column, value]) => toParameter(resource.create?.shape, column, value)),
      };
    },

    update(id: string | number, body: Values): Statement {
      const entries = Object.entries(body).filter(([, value]) => value !== undefined);
      const sets = entries.map(([column], index) => `${quote(column)} = $${index + 2}`).join(', ');
      return {
        text: `update ${table} set ${sets} where ${key} = $1 returning ${columns}`,
        values: [id, ...entries.map(([column, value]) => toParameter(resource.update?.shape, column, value))],
      };
    },

    delete: (id: string | number): Statement => ({
      text: `delete from ${table} where ${key} = $1 returning 1`,
      values: [id],
    }),
  };
}

export type Statements = ReturnType<typeof statementsOf>;
