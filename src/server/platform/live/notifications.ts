import pg from 'pg';

/** What the rest of the server asks of its one LISTEN connection. */
export interface NotificationFeed {
  /** Calls the handler with each payload of the channel; returns the way to stop. */
  onNotification(channel: string, handler: (payload: string) => void): () => void;
  /**
   * Says whether a channel that is heard on demand is wanted now. Resolves once PostgreSQL knows, or at once while it
   * is away: it is told when it is back.
   */
  want(channel: string, isWanted: boolean): Promise<void>;
  /** Calls the handler at once with the present state, then whenever the connection is lost or back. */
  onConnection(handler: (isConnected: boolean) => void): () => void;
  stop(): Promise<void>;
}

const longestPauseMs = 5000;
const ignore = () => undefined;

/**
 * Begins to hear a channel on demand. From the lock on, writers see that they must announce; those that had looked before
 * announce nothing, and hold the other lock until they end: once it was ours, their rows stand. The triggers that
 * announce take the same two.
 */
async function beginToHear(client: pg.Client, config: pg.ClientConfig, channel: string): Promise<void> {
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  await client.query('select pg_advisory_lock_shared(51, hashtext($1))', [channel]);
  // On a connection of its own: one that waits for a lock hears nothing.
  const waiting = new pg.Client(config);
  waiting.on('error', ignore);
  try {
    await waiting.connect();
    await waiting.query('select pg_advisory_xact_lock(50, hashtext($1))', [channel]);
  } finally {
    await waiting.end();
  }
}

async function ceaseToHear(client: pg.Client, channel: string): Promise<void> {
  await client.query('select pg_advisory_unlock_shared(51, hashtext($1))', [channel]);
  await client.query(`unlisten ${pg.escapeIdentifier(channel)}`);
}

/**
 * Keeps one direct connection that listens to the given channels, for ever: a lost connection comes back by itself
 * (0.1 s, then twice as long each time, 5 s at most). LISTEN does not work through a transaction pool, so the
 * configuration must lead straight to PostgreSQL.
 *
 * @param channels heard always, and always announced
 * @param onDemand heard, and announced, only while wanted: an announcement is a third of the price of a write
 */
export function followNotifications(
  config: pg.ClientConfig,
  channels: readonly string[],
  onDemand: readonly string[] = [],
): NotificationFeed {
  const patient = { ...config, connectionTimeoutMillis: 4000 };
  const wanted = new Set<string>();
  /** What the present connection hears on demand. */
  let heard = new Set<string>();
  const handlers = new Map<string, Set<(payload: string) => void>>();
  const connectionHandlers = new Set<(isConnected: boolean) => void>();
  let client: pg.Client | undefined;
  let isConnected = false;
  let isStopped = false;
  let pause: NodeJS.Timeout | undefined;
  let telling = Promise.resolve();

  function announce(state: boolean): void {
    if (state === isConnected) return;
    isConnected = state;
    for (const handler of connectionHandlers) handler(state);
  }

  function comeBack(afterMs: number): void {
    announce(false);
    if (isStopped || pause) return;
    pause = setTimeout(() => {
      pause = undefined;
      void connect(afterMs);
    }, afterMs);
  }

  async function connect(lastPauseMs: number): Promise<void> {
    const next = new pg.Client({ ...patient, keepAlive: true });
    const retry = () => {
      if (client === next) client = undefined;
      comeBack(Math.min(lastPauseMs * 2, longestPauseMs));
    };
    next.on('error', retry);
    next.on('end', retry);
    next.on('notification', ({ channel, payload }) => {
      for (const handler of handlers.get(channel) ?? []) handler(payload ?? '');
    });
    try {
      await next.connect();
      for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      heard = new Set();
      // What becomes wanted meanwhile is walked too.
      for (const channel of wanted) {
        heard.add(channel);
        await beginToHear(next, patient, channel);
      }
      if (isStopped) return void next.end();
      client = next;
      announce(true);
    } catch {
      void next.end().catch(() => undefined);
      retry();
    }
  }

  void connect(100);

  return {
    onNotification(channel, handler) {
      if (!channels.includes(channel) && !onDemand.includes(channel))
        throw new Error(`nobody listens to channel ${channel}`);
      const listeners = handlers.get(channel) ?? new Set();
      handlers.set(channel, listeners.add(handler));
      return () => void listeners.delete(handler);
    },
    want(channel, isWanted) {
      if (!onDemand.includes(channel)) return Promise.resolve();
      if (isWanted) wanted.add(channel);
      else wanted.delete(channel);
      const told = client;
      if (!told) return Promise.resolve();
      const tell = async () => {
        if (told !== client || wanted.has(channel) === heard.has(channel)) return;
        if (heard.delete(channel)) return ceaseToHear(told, channel);
        heard.add(channel);
        return beginToHear(told, patient, channel);
      };
      // One after the other; what fails with its connection is told anew to the next one.
      telling = telling.then(tell).then(ignore, ignore);
      return telling;
    },
    onConnection(handler) {
      connectionHandlers.add(handler);
      handler(isConnected);
      return () => void connectionHandlers.delete(handler);
    },
    async stop() {
      isStopped = true;
      clearTimeout(pause);
      await client?.end();
    },
  };
}
