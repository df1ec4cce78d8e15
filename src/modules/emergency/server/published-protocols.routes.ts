import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '#platform/http/problem.ts';
import {
  ProtocolBundle,
  ProtocolList,
  ProtocolSlug,
  PublishedProtocol,
} from '../contract/published-protocol.ts';
import { summaryOf } from '../rules/published-view.ts';
import type { ReadReference } from './published-protocols.ts';

const tags = ['emergency'];
const config = { access: 'public' } as const;

/** Sets the validators of a cacheable answer. @returns true when the client already holds it: answer 304 */
function isHeld(request: FastifyRequest, reply: FastifyReply, stamp: string): boolean {
  const etag = `"${createHash('sha256').update(`${request.routeOptions.url} ${stamp}`).digest('base64url')}"`;
  reply.header('etag', etag).header('cache-control', 'no-cache');
  return request.headers['if-none-match']?.includes(etag) ?? false;
}

const unchanged = z.undefined().meta({ description: 'Inchangé' });

export function registerPublishedProtocolRoutes(
  instance: FastifyInstance,
  { readReference }: { readReference: ReadReference },
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/emergency/protocols',
    {
      config,
      schema: {
        tags,
        summary: 'Lister les protocoles publiés du référentiel',
        response: { 200: ProtocolList, 304: unchanged },
      },
    },
    async (request, reply) => {
      const { stamp, protocols } = await readReference(request.caller);
      if (isHeld(request, reply, stamp)) return reply.code(304).send();
      return { protocols: protocols.map(summaryOf) };
    },
  );

  app.get(
    '/api/emergency/protocols/:slug',
    {
      config,
      schema: {
        tags,
        summary: 'Lire un protocole publié',
        params: z.object({ slug: ProtocolSlug }),
        response: { 200: PublishedProtocol },
      },
    },
    async ({ caller, params }) => {
      const { protocols } = await readReference(caller);
      const found = protocols.find(({ slug }) => slug === params.slug);
      if (!found) throw new Problem('not-found');
      return found;
    },
  );

  app.get(
    '/api/emergency/bundle',
    {
      config,
      schema: {
        tags,
        summary: 'Emporter tout le référentiel, pour le lire sans réseau',
        response: { 200: ProtocolBundle, 304: unchanged },
      },
    },
    async (request, reply) => {
      const { stamp, protocols } = await readReference(request.caller);
      if (isHeld(request, reply, stamp)) return reply.code(304).send();
      return { protocols: [...protocols] };
    },
  );
}
