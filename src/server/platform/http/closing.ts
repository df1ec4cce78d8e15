import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const sweepMillis = 50;

/**
 * Lets a server that closes end as soon as its last answer is out. Node closes only the connections that are idle at
 * that moment: one that was answering, or one that a browser opened ahead of a request that never came, would be
 * waited for as long as the client keeps it.
 */
export function installClosing(app: FastifyInstance): void {
  const { server } = app;
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', (done) => {
    const sweep = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    }, sweepMillis);
    server.once('close', () => clearInterval(sweep));
    // A server that never listened never closes.
    sweep.unref();
    done();
  });
}
