import type { ColumnType } from 'kysely';
import type { Database as Generated } from '../../../integrations/supabase/types.ts';

type Tables = Generated['public']['Tables'];

type Column<Row, Insert, Update> = ColumnType<Row, Insert, Update>;

/** Kysely's view of the generated table types. */
export type Database = {
  [T in keyof Tables]: {
    [C in keyof Tables[T]['Row']]: Column<
      Tables[T]['Row'][C],
      C extends keyof Tables[T]['Insert'] ? Tables[T]['Insert'][C] : never,
      C extends keyof Tables[T]['Update'] ? Tables[T]['Update'][C] : never
    >;
  };
};

export type TableName = keyof Database & string;
