import { z } from 'zod';

/** Who may call a route at all. What a caller may then see or change is decided by the database's policies. */
export type Access = 'public' | 'signed-in';

export type Operation = 'list' | 'get' | 'create' | 'update' | 'delete';

export const moduleNames = [
  'accounts',
  'wellbeing',
  'study',
  'ecos',
  'emergency',
  'consultations',
  'community',
] as const;
export type ModuleName = (typeof moduleNames)[number];

/**
 * One short declaration that gives a table its plain REST. Shapes are named exactly as the columns are, so that the
 * declaration is the whole truth: what a row shows, what may be written, how it is found and in which order.
 */
export interface Resource<
  Row extends z.ZodObject = z.ZodObject,
  Create extends z.ZodObject = z.ZodObject,
  Update extends z.ZodObject = z.ZodObject,
> {
  module: ModuleName;
  /** Last part of the URL: the table's name in kebab case. */
  path: string;
  table: string;
  /** What one row is called, in French, for the reference. */
  noun: string;
  /** Column that identifies a row in the URL. */
  key: string;
  keySchema: z.ZodType<string | number>;
  row: Row;
  /** Absent: nobody creates through the API. */
  create?: Create;
  /** Absent: nobody updates through the API. */
  update?: Update;
  canDelete: boolean;
  /** Pages follow this column, then the key. */
  orderBy: { column: string; direction: 'asc' | 'desc' };
  /** Equality filters on columns, by query parameter of the same name. */
  filters: z.ZodRawShape;
  /** Filters on columns that hold a list, by query parameter: the list must contain the value. */
  listFilters?: Readonly<Record<string, { column: string; schema: z.ZodType }>>;
  /** Columns that `q` searches, without regard to case. Absent: no search. */
  searchable?: readonly string[];
  /** Default `signed-in` for every operation. */
  access: Partial<Record<Operation, Access>>;
  /** True when the creator may not read back what was created (the answer is then 202 without a body). */
  isWriteOnly: boolean;
  /** Unique columns by which creating twice answers the first row (200) instead of a conflict. */
  idempotentOn?: readonly string[];
}

type Optional = 'key' | 'keySchema' | 'canDelete' | 'orderBy' | 'filters' | 'access' | 'isWriteOnly';

/**
 * Completes a table's declaration with the usual choices: key `id` (UUID), newest first by `created_at`, no filter,
 * deletable, for signed-in persons.
 */
export function defineResource<
  Row extends z.ZodObject,
  Create extends z.ZodObject = z.ZodObject,
  Update extends z.ZodObject = z.ZodObject,
>(
  declaration: Omit<Resource<Row, Create, Update>, Optional> &
    Partial<Pick<Resource<Row, Create, Update>, Optional>>,
): Resource<Row, Create, Update> {
  return {
    key: 'id',
    keySchema: z.guid(),
    canDelete: true,
    orderBy: { column: 'created_at', direction: 'desc' },
    filters: {},
    access: {},
    isWriteOnly: false,
    ...declaration,
  };
}

/** The operations a declaration opens. */
export function operationsOf(resource: Resource): Operation[] {
  return [
    'list',
    'get',
    ...(resource.create ? (['create'] as const) : []),
    ...(resource.update ? (['update'] as const) : []),
    ...(resource.canDelete ? (['delete'] as const) : []),
  ];
}

/** URL of a resource's collection. */
export function urlOf(resource: Pick<Resource, 'module' | 'path'>): string {
  return `/api/${resource.module}/${resource.path}`;
}
