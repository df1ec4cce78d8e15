import type { FastifyInstance } from 'fastify';
import type { ResolveCaller } from '../http/access.ts';
import { Problem } from '../http/problem.ts';
import type { LiveEvents } from './live-events.ts';
import type { NotificationFeed } from './notifications.ts';

// Proxies commonly cut a silent connection after 30 to 60 s; each beat also checks that the session still stands.
const heartbeatMs = 20_000;
const mostStreamsPerPerson = 8;

/** Told by the database, with the person's identifier, when a session ends. */
export const sessionsChannel = 'hygie_sessions';

interface OpenStream {
  /** Ends the stream when its session no longer stands. */
  check(): Promise<void>;
  close(): void;
}

/**
 * `GET /api/events`: server-sent events. `change` carries {table, id, op}, never content; `resync` asks the client to
 * read again. The stream ends when the session does.
 */
export function registerLiveRoutes(
  app: FastifyInstance,
  { live, feed, resolveCaller }: { live: LiveEvents; feed: NotificationFeed; resolveCaller: ResolveCaller },
): void {
  const open = new Map<string, Set<OpenStream>>();
  const stopHearing = feed.onNotification(sessionsChannel, (personId) => {
    for (const stream of open.get(personId) ?? []) void stream.check();
  });
  app.addHook('preClose', async () => {
    stopHearing();
    for (const streams of open.values()) for (const { close } of streams) close();
  });

  app.get(
    '/api/events',
    {
      config: { access: 'signed-in' },
      schema: { tags: ['platform'], summary: 'Suivre ce qui change (server-sent events)' },
    },
    async (request, reply) => {
      const { caller } = request;
      if (caller.kind !== 'person') throw new Problem('not-signed-in');
      const { personId } = caller;
      const streams = open.get(personId) ?? new Set();
      if (streams.size >= mostStreamsPerPerson) throw new Problem('too-fast', { retryAfterSeconds: 30 });

      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const subscribing = live.subscribe({
        person: caller,
        onChange: (change) => stream.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`),
        onResync: () => stream.write('event: resync\ndata: {}\n\n'),
      });
      const check = async () => {
        // A database that does not answer just now proves nothing against the session.
        const still = await Promise.resolve(resolveCaller(request)).catch(() => caller);
        if (still?.kind === 'person') stream.write(': beat\n\n');
        else stream.end();
      };
      const beat = setInterval(() => void check(), heartbeatMs);
      const opened: OpenStream = { check, close: () => stream.end() };
      open.set(personId, streams.add(opened));
      stream.once('close', () => {
        clearInterval(beat);
        void subscribing.then((unsubscribe) => unsubscribe());
        streams.delete(opened);
        if (streams.size === 0 && open.get(personId) === streams) open.delete(personId);
      });
      await subscribing;
      stream.write(': ready\n\n');
    },
  );
}
