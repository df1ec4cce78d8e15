import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Database } from './types.ts';

/** One pg client as Kysely sees it; begin and commit belong to whoever made the transaction. */
function driverOn(client: pg.ClientBase): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount, command } = await client.query(sql, [...parameters]);
      const changes = command === 'SELECT' ? undefined : BigInt(rowCount ?? 0);
      return { rows, ...(changes === undefined ? {} : { numAffectedRows: changes }) };
    },
    // biome-ignore lint/correctness/useYield: nothing of ours streams; refusing is the whole implementation
    async *streamQuery() {
      throw new Error('streaming is not supported inside a unit of work');
    },
  };
  const refuse = async () => {
    throw new Error('a unit of work is already one transaction');
  };
  const nothing = async () => undefined;
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  };
}

/**
 * What a query function receives: one open transaction under one caller's claims. `kysely` for typed queries, `query`
 * for SQL compiled once (the plain REST). Never keep it after the unit of work.
 */
export class Transaction {
  readonly #client: pg.ClientBase;
  #kysely: Kysely<Database> | undefined;

  constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  get kysely(): Kysely<Database> {
    this.#kysely ??= new Kysely<Database>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driverOn(this.#client),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
    return this.#kysely;
  }

  async query<Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[] = [],
  ): Promise<pg.QueryResult<Row>> {
    return this.#client.query<Row>(text, values);
  }
}
