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

const ignore = () => undefined;

/**
 * What a query function receives: one open transaction under one caller's claims. `kysely` for typed queries, `query`
 * for SQL compiled once (the plain REST). Never keep it after the unit of work.
 */
export class Transaction {
  readonly #client: pg.PoolClient;
  readonly #isOneStatement: boolean;
  #kysely: Kysely<Database> | undefined;
  #committed: Promise<unknown> | undefined;
  #isCorked = false;

  constructor(client: pg.PoolClient, isOneStatement: boolean) {
    this.#client = client;
    this.#isOneStatement = isOneStatement;
  }

  /** Sends the preamble in one piece with what the unit of work asks before it first waits. */
  open(preamble: string): Promise<unknown> {
    this.#client.connection.stream.cork();
    this.#isCorked = true;
    const opened = this.#client.query(preamble);
    opened.catch(ignore);
    // Work of one statement lets go itself, once all of it is written.
    if (!this.#isOneStatement) setImmediate(() => this.letGo());
    return opened;
  }

  /** Sends what is written but held back; waiting for its answer before would be for ever. */
  letGo(): void {
    if (!this.#isCorked) return;
    this.#isCorked = false;
    this.#client.connection.stream.uncork();
  }

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

  query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<pg.QueryResult<Row>> {
    if (!this.#isOneStatement) return this.#client.query<Row>(text, values);
    if (this.#committed) throw new Error('this unit of work was declared to be one statement');
    const answer = this.#client.query<Row>(text, values);
    this.#committed = this.#client.query('commit');
    this.#committed.catch(ignore);
    this.letGo();
    return answer;
  }

  /** Ends the transaction; a unit of one statement only waits for the end it has already asked for. */
  async commit(): Promise<void> {
    this.letGo();
    await (this.#committed ?? this.#client.query('commit'));
  }

  async rollback(): Promise<void> {
    this.letGo();
    await this.#client.query('rollback');
  }
}
