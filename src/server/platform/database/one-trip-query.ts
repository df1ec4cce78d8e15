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

function message(code: string, content: string | Buffer): Buffer {
  const body = Buffer.from(content);
  const head = Buffer.alloc(5, code, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

// Bind: two empty names, no format and no value of a parameter, one format of all results, text. Execute: an empty name, no
// limit of rows.
const bind = message('B', Buffer.of(0, 0, 0, 0, 0, 0, 0, 1, 0, 0));
const execute = message('E', Buffer.alloc(5));
const sync = message('S', '');

/** What PostgreSQL is sent to run these statements, none of which has parameters: Parse, Bind and Execute of each. */
export function wireOf(...statements: readonly string[]): Buffer {
  return Buffer.concat(
    statements.flatMap((text) => {
      if (text.includes('\0')) throw new Error('a statement holds a zero byte');
      return [message('P', `\0${text}\0\0\0`), bind, execute];
    }),
  );
}

const closing = Buffer.concat([execute, wireOf('commit'), sync]);

/** Statements that open a transaction, ready to be sent. */
export interface Opening {
  wire: Buffer;
  /** How many statements it holds. */
  count: number;
}

function send({ stream }: pg.Connection, wire: Buffer): void {
  // As pg itself does: a connection that was lost fails its queries by itself.
  if (stream.writable) stream.write(wire);
}

/**
 * A whole transaction of one statement as one message cycle of the extended protocol: opening statements, the query,
 * commit, one Sync. PostgreSQL answers it with one flush instead of three, each of which would wake this process. After
 * an error it skips the rest, commit included, and the transaction stays open for a rollback.
 */
class OneTripQuery extends PgQuery {
  readonly #opening: Opening;
  #completed = 0;

  constructor(opening: Opening, text: string, values: unknown[], callback: Callback) {
    super({ text, values }, callback);
    this.#opening = opening;
  }

  override submit(connection: pg.Connection): null {
    connection.stream.cork();
    try {
      send(connection, this.#opening.wire);
      this.prepare(connection);
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  override _getRows(connection: pg.Connection): void {
    send(connection, closing);
  }

  get #isOurs(): boolean {
    return this.#completed === this.#opening.count;
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
 * @param opening what to run before it, the first statement a `begin`
 * @returns what the statement gave, once it is committed; on refusal the transaction is left to be rolled back
 */
export function queryInOneTrip<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  opening: Opening,
  text: string,
  values: unknown[],
): Promise<pg.QueryResult<Row>> {
  return new Promise((resolve, reject) => {
    client.query(
      new OneTripQuery(opening, text, values, (error, result) => (error ? reject(error) : resolve(result))),
    );
  });
}
