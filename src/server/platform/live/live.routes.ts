import type { FastifyInstance } from 'fastify';
import type { ResolveCaller } from '../http/access.ts';
import { Problem } from '../http/problem.ts';
import type { LiveEvents } from './live-events.ts';

// Proxies commonly cut a silent connection after 30 to 60 s; each beat also checks that the session still stands.
const heartbeatMs = 20_000;
const mostStreamsPerPerson = 8;

/**
 * `GET /api/events`: server-sent events. `change` carries {table, id, op}, never content; `resync` asks the client to
 * read again. The stream ends when the session does.
 */
export function registerLiveRoutes(
  app: FastifyInstance,
  live: LiveEvents,
  resolveCaller: ResolveCaller,
): void {
  const open = new Map<string, number>();
  const closers = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const close of closers) close();
  });

  app.get(
    '/api/events',
    {
      config: { access: 'signed-in' },
      schema: { tags: ['platform'], summary: 'Suivre ce qui change (server-sent events)' },
    },
    (request, reply) => {
      const { caller } = request;
      if (caller.kind !== 'person') throw new Problem('not-signed-in');
      const { personId } = caller;
      const count = open.get(personId) ?? 0;
      if (count >= mostStreamsPerPerson) throw new Problem('too-fast', { retryAfterSeconds: 30 });
      open.set(personId, count + 1);

      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      stream.write(': ready\n\n');
      const unsubscribe = live.subscribe({
        person: caller,
        onChange: (change) => stream.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`),
        onResync: () => stream.write('event: resync\ndata: {}\n\n'),
      });
      const beat = setInterval(async () => {
        const still = await Promise.resolve(resolveCaller(request)).catch(() => caller);
        if (still?.kind === 'person') stream.write(': beat\n\n');
        else stream.end();
      }, heartbeatMs);
      const close = () => stream.end();
      closers.add(close);
      stream.once('close', () => {
        clearInterval(beat);
        unsubscribe();
        closers.delete(close);
        const left = (open.get(personId) ?? 1) - 1;
        if (left > 0) open.set(personId, left);
        else open.delete(personId);
      });
    },
  );
}
