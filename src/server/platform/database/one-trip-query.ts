import pg from 'pg';

type Callback = (error: Error | null, result: pg.QueryResult) => void;

/** The part of pg's own query that we build on; its types leave it out, pg-cursor and others rely on it too. */
interface PreparedQuery {
  submit(connection: pg.Connection): Error | null;
  /** Sends Parse, Bind and Describe, then calls `_getRows`; on values that cannot be sent it ends the exchange itself. */
  prepare(connection: pg.Connection): void;
  _getRows(connection: pg.Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: pg.Connection): void;
}

const PgQuery = pg.Query as unknown as new (
  config: { text: string; values: unknown[] },
  callback: Callback,
) => PreparedQuery;

function send(connection: pg.Connection, text: string): void {
  connection.parse({ text, name: '', types: [] }, true);
  connection.bind({}, true);
  connection.execute({}, true);
}

/**
 * A whole transaction of one statement as one message cycle of the extended protocol: opening statements, the query,
 * commit, one Sync. PostgreSQL answers it with one flush instead of three, each of which would wake this process. After
 * an error it skips the rest, commit included, and the transaction stays open for a rollback.
 */
class OneTripQuery extends PgQuery {
  readonly #opening: readonly string[];
  #completed = 0;

  constructor(opening: readonly string[], text: string, values: unknown[], callback: Callback) {
    super({ text, values }, callback);
    this.#opening = opening;
  }

  override submit(connection: pg.Connection): null {
    connection.stream.cork();
    try {
      for (const statement of this.#opening) send(connection, statement);
      this.prepare(connection);
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  override _getRows(connection: pg.Connection): void {
    connection.execute({}, true);
    send(connection, 'commit');
    connection.sync();
  }

  get #isOurs(): boolean {
    return this.#completed === this.#opening.length;
  }

  /** The opening statements' rows were not described, and nobody wants them. */
  override handleDataRow(message: unknown): void {
    if (this.#isOurs) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: pg.Connection): void {
    if (this.#isOurs) super.handleCommandComplete(message, connection);
    this.#completed += 1;
  }
}

/**
 * Runs one statement in a transaction of its own, in one trip.
 *
 * @param opening statements to run before it, the first one a `begin`
 * @returns what the statement gave, once it is committed; on refusal the transaction is left to be rolled back
 */
export function queryInOneTrip<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  opening: readonly string[],
  text: string,
  values: unknown[],
): Promise<pg.QueryResult<Row>> {
  return new Promise((resolve, reject) => {
    client.query(
      new OneTripQuery(opening, text, values, (error, result) => (error ? reject(error) : resolve(result))),
    );
  });
}
