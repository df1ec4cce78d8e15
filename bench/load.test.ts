import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpMessage, runBlock } from './load.ts';

let answered = 0;
const server = createServer((request, response) => {
  answered += 1;
  const content = 'x'.repeat(70_000);
  response.writeHead(request.url === '/refused' ? 403 : 200, { 'content-length': content.length });
  response.end(content);
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const block = (path: string) => ({
  port,
  connections: 4,
  requests: 50,
  message: httpMessage('GET', path, {}),
  expectedStatus: 200,
});

test('sends exactly the requests of the block and times each of them', async () => {
  answered = 0;
  const { seconds, latenciesMs } = await runBlock(block('/'));
  expect(answered).toBe(50);
  expect(latenciesMs).toHaveLength(50);
  expect(seconds).toBeGreaterThan(0);
});

test('does not measure refusals', async () => {
  await expect(runBlock(block('/refused'))).rejects.toThrow('status 403');
});

test('writes a body with its length in bytes', () => {
  const text = httpMessage('POST', '/x', { cookie: 'a=b' }, { mot: 'été' }).toString();
  expect(text).toBe(
    'POST /x HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: a=b\r\ncontent-type: application/json\r\ncontent-length: 15\r\n\r\n{"mot":"été"}',
  );
});
