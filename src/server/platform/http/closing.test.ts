import { once } from 'node:events';
import net from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { installClosing } from './closing.ts';

async function startServer() {
  const app = Fastify();
  installClosing(app);
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  app.get('/', async () => {
    asked.resolve();
    await answer.promise;
    return 'ok';
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { app, port, asked: asked.promise, answer: answer.resolve };
}

test('a kept connection that was answering does not hold the end back, and its answer arrives', async () => {
  const { app, port, asked, answer } = await startServer();
  const socket = net.connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += String(chunk);
  });
  socket.write('GET / HTTP/1.1\r\nHost: hygie\r\nConnection: keep-alive\r\n\r\n');
  await asked;
  const closed = app.close();
  answer();
  await closed;
  await once(socket, 'close');
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*ok$/);
});

test('a connection opened ahead of a request that never came does not hold the end back', async () => {
  const { app, port } = await startServer();
  const arrived = once(app.server, 'connection');
  const socket = net.connect(port, '127.0.0.1');
  await arrived;
  await app.close();
  if (!socket.closed) await once(socket, 'close');
  expect(socket.bytesRead).toBe(0);
});
