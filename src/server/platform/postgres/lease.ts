import pg from 'pg';

/**
 * A server's stake in the embedded PostgreSQL: a shared advisory lock, held by one connection for as long as the
 * server lives. It falls with the server, however that ends, so it needs no tidying. Whoever lets go last may stop
 * PostgreSQL; the connection's end is also how a server learns that PostgreSQL died.
 */
export class Lease {
  readonly #client: pg.Client;
  readonly ended: Promise<void>;

  private constructor(client: pg.Client) {
    this.#client = client;
    this.ended = new Promise((resolve) => {
      client.once('end', () => resolve());
    });
    client.on('error', () => undefined);
  }

  /** @returns undefined when the last holder is just stopping PostgreSQL */
  static async take(connection: pg.ClientConfig): Promise<Lease | undefined> {
    const client = new pg.Client({
      ...connection,
      connectionTimeoutMillis: 5000,
      application_name: 'hygie lease',
    });
    const lease = new Lease(client);
    try {
      await client.connect();
      const { rows } = await client.query<{ held: boolean }>(
        'select pg_try_advisory_lock_shared(5, 10) as held',
      );
      if (rows[0]?.held) return lease;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    await client.end();
    return undefined;
  }

  /** The version of the PostgreSQL that answers, for example `17.10`. */
  async version(): Promise<string> {
    const { rows } = await this.#client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  }

  /** Lets go of the stake. @returns true when nobody else has one: PostgreSQL may then be stopped */
  async isLast(): Promise<boolean> {
    const { rows } = await this.#client.query<{ last: boolean }>(
      'select pg_advisory_unlock_shared(5, 10), pg_try_advisory_lock(5, 10) as last',
    );
    return rows[0]?.last ?? false;
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }
}
