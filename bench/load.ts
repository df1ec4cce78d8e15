import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** A block of identical requests, each connection sending its next one when the last is answered. */
export interface Block {
  port: number;
  connections: number;
  requests: number;
  /** A whole HTTP/1.1 request, keep-alive. */
  message: Buffer;
  expectedStatus: number;
}

export interface BlockResult {
  seconds: number;
  latenciesMs: number[];
}

const headEnd = Buffer.from('\r\n\r\n');

/** Bytes of the first answer in the buffer and its status, or undefined while it is incomplete. */
function firstAnswer(buffer: Buffer): { length: number; status: number } | undefined {
  const end = buffer.indexOf(headEnd);
  if (end === -1) return undefined;
  const head = buffer.toString('latin1', 0, end);
  const declared = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (declared === undefined) throw new Error('the load generator reads answers with a Content-Length only');
  const length = end + headEnd.length + Number(declared);
  return buffer.length < length ? undefined : { length, status: Number(head.slice(9, 12)) };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends the block and waits for its last answer. Any unexpected status is an error: a refusal is not a measure. */
export async function runBlock(block: Block): Promise<BlockResult> {
  const sockets = await Promise.all(Array.from({ length: block.connections }, () => open(block.port)));
  const latenciesMs: number[] = [];
  let left = block.requests;
  const startedAt = performance.now();

  const drive = (socket: Socket) =>
    new Promise<void>((resolve, reject) => {
      let pending = Buffer.alloc(0);
      let sentAt = 0;
      const next = () => {
        if (left === 0) return resolve();
        left -= 1;
        sentAt = performance.now();
        socket.write(block.message);
      };
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('the server closed the connection')));
      socket.on('data', (chunk) => {
        pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
        const answer = firstAnswer(pending);
        if (!answer) return;
        if (answer.status !== block.expectedStatus) {
          return reject(new Error(`status ${answer.status}: ${pending.toString('utf8').slice(0, 2000)}`));
        }
        pending = pending.subarray(answer.length);
        latenciesMs.push(performance.now() - sentAt);
        next();
      });
      next();
    });

  await Promise.all(sockets.map(drive));
  const seconds = (performance.now() - startedAt) / 1000;
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  return { seconds, latenciesMs };
}

/** The bytes of one request. */
export function httpMessage(
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string>,
  body?: object,
): Buffer {
  const content = body === undefined ? '' : JSON.stringify(body);
  const all: Record<string, string> = {
    host: '127.0.0.1',
    ...headers,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${content}`);
}
