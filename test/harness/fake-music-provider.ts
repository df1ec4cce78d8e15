import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request gets: a sound, or a fault. `hang` never answers; `stall` stops in the middle of the body. */
export type MusicBehaviour =
  | { type: string; bytes: Uint8Array }
  | { status: number; type?: string; bytes?: Uint8Array }
  | { redirectTo: string }
  | { endless: { type: string; begins: Uint8Array } }
  | { stall: { type: string; begins: Uint8Array } }
  | { cut: { type: string; begins: Uint8Array } }
  | 'hang';

const piece = Buffer.alloc(65_536, 1);

function pour(response: ServerResponse, count: (bytes: number) => void): void {
  while (!response.destroyed) {
    count(piece.byteLength);
    if (!response.write(piece)) {
      response.once('drain', () => pour(response, count));
      return;
    }
  }
}

/** A real HTTP server in the place of a music generator, which breaks as told. */
export async function startFakeMusicProvider() {
  const received: { line: string; headers: Record<string, unknown>; text: string }[] = [];
  const seen = { left: 0, poured: 0 };
  let behaviour: MusicBehaviour = 'hang';

  function answer(response: ServerResponse): void {
    if (behaviour === 'hang') return;
    if ('redirectTo' in behaviour) {
      response.writeHead(307, { location: behaviour.redirectTo }).end();
    } else if ('endless' in behaviour) {
      response.writeHead(200, { 'content-type': behaviour.endless.type }).write(behaviour.endless.begins);
      pour(response, (bytes) => {
        seen.poured += bytes;
      });
    } else if ('stall' in behaviour) {
      response.writeHead(200, { 'content-type': behaviour.stall.type }).write(behaviour.stall.begins);
    } else if ('cut' in behaviour) {
      response.writeHead(200, { 'content-type': behaviour.cut.type, 'content-length': '9000' });
      response.write(behaviour.cut.begins, () => response.destroy());
    } else {
      const status = 'status' in behaviour ? behaviour.status : 200;
      const { type, bytes } = behaviour;
      response.writeHead(status, type === undefined ? {} : { 'content-type': type }).end(bytes);
    }
  }

  const server = createServer(async (request, response) => {
    response.on('error', () => undefined);
    response.once('close', () => {
      if (!response.writableFinished) seen.left += 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    received.push({ line: `${request.method} ${request.url}`, headers: request.headers, text });
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    settings: { url: `http://127.0.0.1:${port}/make`, key: 'fake-music-key' },
    host: `127.0.0.1:${port}`,
    received,
    /** How many callers left before the end, and how much an endless body gave. */
    seen,
    behave(next: MusicBehaviour) {
      behaviour = next;
      received.length = 0;
      seen.left = 0;
      seen.poured = 0;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type FakeMusicProvider = Awaited<ReturnType<typeof startFakeMusicProvider>>;
