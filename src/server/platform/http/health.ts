import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { anonymous } from '../database/caller.ts';
import type { DatabaseSession } from '../database/session.ts';
import { Problem } from './problem.ts';

const Status = z.object({ status: z.literal('ok') });

/** `/healthz`: the process answers. `/readyz`: it can also reach its database. */
export function registerHealth(app: FastifyInstance, session: DatabaseSession): void {
  const schema = { tags: ['platform'], response: { 200: Status } };
  app.get('/healthz', { schema, config: { access: 'public' } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema, config: { access: 'public' } }, async () => {
    try {
      await session.asCaller(anonymous, (tx) => tx.query('select 1'), { readOnly: true });
    } catch (cause) {
      throw new Problem('unavailable', { retryAfterSeconds: 5, cause });
    }
    return { status: 'ok' };
  });
}
