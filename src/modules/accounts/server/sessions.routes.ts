import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { RowId } from '#contract/values.ts';
import { endOtherSessions, endSession, listSessions } from '#platform/identity/sessions.ts';
import { OpenSessions } from '../contract/sessions.ts';
import { deviceFrom } from './device.ts';
import { type IdentityContext, personOf } from './identity-context.ts';

const tags = ['accounts'];

/** Where the person is signed in, and how to end it. */
export function registerSessionRoutes(app: FastifyInstance, { core }: IdentityContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.get(
    '/api/accounts/sessions',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: 'Lister ses sessions ouvertes', response: { 200: OpenSessions } },
    },
    async (request) => {
      const { personId, sessionId } = personOf(request);
      const sessions = await listSessions(core, personId);
      const items = sessions.map(({ id, userAgent, network, createdAt, lastSeenAt, expiresAt }) => ({
        id,
        isCurrent: id === sessionId,
        ...deviceFrom(userAgent),
        network: network || null,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      }));
      return { items, nextCursor: null };
    },
  );

  routes.delete(
    '/api/accounts/sessions/:id',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Fermer une de ses sessions',
        params: z.object({ id: RowId }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      await endSession(core, personOf(request).personId, request.params.id);
      return reply.code(204).send();
    },
  );

  routes.delete(
    '/api/accounts/sessions',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Fermer toutes ses autres sessions',
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      await endOtherSessions(core, personOf(request));
      return reply.code(204).send();
    },
  );
}
