import pg from 'pg';

/** What the rest of the server asks of its one LISTEN connection. */
export interface NotificationFeed {
  /** Calls the handler with each payload of the channel; returns the way to stop. */
  onNotification(channel: string, handler: (payload: string) => void): () => void;
  /** Calls the handler at once with the present state, then whenever the connection is lost or back. */
  onConnection(handler: (isConnected: boolean) => void): () => void;
  stop(): Promise<void>;
}

const longestPauseMs = 5000;

/**
 * Keeps one direct connection that listens to the given channels, for ever: a lost connection comes back by itself
 * (0.1 s, then twice as long each time, 5 s at most). LISTEN does not work through a transaction pool, so the
 * configuration must lead straight to PostgreSQL.
 */
export function followNotifications(config: pg.ClientConfig, channels: readonly string[]): NotificationFeed {
  const handlers = new Map<string, Set<(payload: string) => void>>();
  const connectionHandlers = new Set<(isConnected: boolean) => void>();
  let client: pg.Client | undefined;
  let isConnected = false;
  let isStopped = false;
  let pause: NodeJS.Timeout | undefined;

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
    const next = new pg.Client({ ...config, connectionTimeoutMillis: 4000, keepAlive: true });
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
      if (!channels.includes(channel)) throw new Error(`nobody listens to channel ${channel}`);
      const listeners = handlers.get(channel) ?? new Set();
      handlers.set(channel, listeners.add(handler));
      return () => void listeners.delete(handler);
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
