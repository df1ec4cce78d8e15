import type pg from 'pg';
import { Child } from './child.ts';
import { compareInTurn } from './compare.ts';
import { httpMessage } from './load.ts';
import { recordSignal, type SignedUpPerson, signalBody } from './person.ts';

/** The running server under measure, as `hygie-server.ts` describes itself. */
export interface Subject {
  child: Child;
  port: number;
  server: pg.PoolConfig;
  admin: pg.ClientConfig;
  databaseProcessId: number;
}

const path = '/api/wellbeing/clinical-signals';
const connections = 16;

/** Our read and our insert of one person's row, against the bare server, on the same database. */
export async function measureRequests(
  hygie: Subject,
  person: SignedUpPerson,
  { pairs, reads, inserts }: { pairs: number; reads: number; inserts: number },
) {
  const bare = new Child('./bare-server.ts', {});
  try {
    const body = signalBody();
    const plan = { server: hygie.server, personId: person.personId, columns: Object.keys(body) };
    const { port } = await bare.ask<{ port: number }>(plan);
    const id = await recordSignal(hygie.port, person);
    const side = (isOurs: boolean, what: { requests: number; message: Buffer; expectedStatus: number }) => ({
      child: isOurs ? hygie.child : bare,
      block: { ...what, port: isOurs ? hygie.port : port, connections },
    });
    const read = (isOurs: boolean) =>
      side(isOurs, {
        requests: reads,
        message: httpMessage('GET', `${path}/${id}`, isOurs ? { cookie: person.cookie } : {}),
        expectedStatus: 200,
      });
    const insert = (isOurs: boolean) =>
      side(isOurs, {
        requests: inserts,
        message: httpMessage('POST', path, isOurs ? { cookie: person.cookie } : {}, body),
        expectedStatus: 201,
      });
    return {
      read: await compareInTurn(read(true), read(false), pairs),
      insert: await compareInTurn(insert(true), insert(false), pairs),
    };
  } finally {
    await bare.stop();
  }
}
