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
import { queryInOneTrip } from './one-trip-query.ts';
import type { Database } from './types.ts';

/** One pg client as Kysely sees it; begin and commit belong to whoever made the transaction. */
function driverOn(tx: Transaction): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount, command } = await tx.query<pg.QueryResultRow>(sql, [...parameters]);
      const changes = command === 'SELECT' ? undefined : BigInt(rowCount ?? 0);
      return { rows: rows as R[], ...(changes === undefined ? {} : { numAffectedRows: changes }) };
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

/** The statements that open a unit of work. */
export interface Preamble {
  begin: string;
  settings: string;
}

/**
 * What a query function receives: one open transaction under one caller's claims. `kysely` for typed queries, `query`
 * for SQL compiled once (the plain REST). Never keep it after the unit of work.
 */
export abstract class Transaction {
  #kysely: Kysely<Database> | undefined;
  /** What refused the preamble, if something did. */
  refusal: unknown;

  get kysely(): Kysely<Database> {
    this.#kysely ??= new Kysely<Database>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driverOn(this),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
    return this.#kysely;
  }

  abstract query<Row extends pg.QueryResultRow>(
    text: string,
    values?: unknown[],
  ): Promise<pg.QueryResult<Row>>;

  /** Ends the unit of work; nothing may be asked of it afterwards. */
  abstract commit(): Promise<void>;

  abstract rollback(): Promise<void>;
}

/** A transaction that is one statement: nothing is sent before that statement, and its commit goes with it. */
export class OneStatement extends Transaction {
  readonly #client: pg.PoolClient;
  readonly #preamble: Preamble;
  #isSent = false;

  constructor(client: pg.PoolClient, preamble: Preamble) {
    super();
    this.#client = client;
    this.#preamble = preamble;
  }

  async query<Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[] = [],
  ): Promise<pg.QueryResult<Row>> {
    if (this.#isSent) throw new Error('this unit of work was declared to be one statement');
    this.#isSent = true;
    const { begin, settings } = this.#preamble;
    return queryInOneTrip<Row>(this.#client, [begin, settings], text, values);
  }

  async commit(): Promise<void> {
    // It went with the statement.
  }

  async rollback(): Promise<void> {
    if (this.#isSent) await this.#client.query('rollback');
  }
}

/** A transaction of as many statements as the work asks; the preamble leaves with the first ones. */
export class ManyStatements extends Transaction {
  readonly #client: pg.PoolClient;
  readonly #opened: Promise<unknown>;
  #isCorked = true;

  constructor(client: pg.PoolClient, { begin, settings }: Preamble) {
    super();
    this.#client = client;
    client.connection.stream.cork();
    this.#opened = client.query(`${begin};${settings}`);
    this.#opened.catch((error: unknown) => {
      this.refusal = error;
    });
    setImmediate(() => this.#letGo());
  }

  /** Sends what is written but held back; waiting for its answer before would be for ever. */
  #letGo(): void {
    if (!this.#isCorked) return;
    this.#isCorked = false;
    this.#client.connection.stream.uncork();
  }

  query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<pg.QueryResult<Row>> {
    return this.#client.query<Row>(text, values);
  }

  async commit(): Promise<void> {
    this.#letGo();
    await this.#opened;
    await this.#client.query('commit');
  }

  async rollback(): Promise<void> {
    this.#letGo();
    await this.#client.query('rollback');
  }
}
