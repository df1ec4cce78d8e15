import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { clinicalSignals } from '../src/modules/wellbeing/contract/clinical-signal.ts';
import type { Caller } from '../src/server/platform/database/caller.ts';
import { createPool } from '../src/server/platform/database/pool.ts';
import { preamble } from '../src/server/platform/database/session.ts';
import { statementsOf } from '../src/server/platform/rest/statements.ts';

// The least a server can be: node:http and pg, no router, no session, no check, no declared answer. It sends the very
// preamble and query that Hygie sends, for one person known in advance.
interface Plan {
  server: pg.PoolConfig;
  personId: string;
  columns: string[];
}

const prefix = '/api/wellbeing/clinical-signals';

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

function start({ server, personId, columns }: Plan): void {
  const pool = createPool(server, 10);
  const sql = statementsOf(clinicalSignals);
  const selectText = sql.get('').text;
  const insertText = sql.create(Object.fromEntries(columns.map((column) => [column, '']))).text;
  const caller: Caller = { kind: 'person', personId, sessionId: '' };
  const opening = { read: preamble(caller, true), write: preamble(caller, false) };

  async function run(first: string, text: string, values: unknown[]): Promise<unknown> {
    const client = await pool.connect();
    try {
      await client.query(first);
      const { rows } = await client.query(text, values);
      await client.query('commit');
      return rows[0];
    } finally {
      client.release();
    }
  }

  async function answer(request: IncomingMessage): Promise<unknown> {
    if (request.method === 'GET')
      return run(opening.read, selectText, [request.url?.slice(prefix.length + 1)]);
    const body = await readBody(request);
    const values = columns.map((column) => {
      const value = body[column];
      return typeof value === 'object' ? JSON.stringify(value) : value;
    });
    return run(opening.write, insertText, values);
  }

  const http = createServer((request, response) => {
    answer(request).then(
      (row) => {
        const content = JSON.stringify(row);
        response.writeHead(request.method === 'GET' ? 200 : 201, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(content),
        });
        response.end(content);
      },
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500, { 'content-length': 0 }).end();
      },
    );
  });
  http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }));
  process.on('SIGTERM', () => {
    http.closeAllConnections();
    http.close();
    void pool.end().then(() => process.exit(0));
  });
}

process.on('message', (message) => {
  if (message === 'cpu') process.send?.(process.cpuUsage());
  else start(message as Plan);
});
