import type { FastifyInstance } from 'fastify';

const sweepMillis = 50;

/**
 * Closes each kept connection as soon as its last answer is out. Node only closes those that are idle when the server
 * begins to close; one that was answering then would be waited for as long as the client keeps it.
 */
export function installClosing(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    const sweep = setInterval(() => app.server.closeIdleConnections(), sweepMillis);
    app.server.once('close', () => clearInterval(sweep));
    // A server that never listened never closes.
    sweep.unref();
    done();
  });
}
