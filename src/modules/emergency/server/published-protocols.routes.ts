import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Caller } from '#platform/database/caller.ts';
import { sendPacked } from '#platform/http/packed.ts';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import { Identifier } from '../contract/protocol-content.ts';
import {
  ProtocolBundle,
  ProtocolList,
  ProtocolRecalls,
  PublishedProtocol,
} from '../contract/published-protocol.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { summaryOf } from '../rules/published-view.ts';
import { recallMessages, trustMessages } from './emergency.messages.ts';
import { findRecalls } from './published-protocols.queries.ts';
import type { ReadReference } from './published-protocols.ts';
import { sealBundle, sealRecalls } from './seal-bundle.ts';

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
  { session, signer, readReference }: ModuleContext & { readReference: ReadReference },
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const readRecalls = (caller: Caller) =>
    session.asCaller(caller, findRecalls, { readOnly: true, isOneStatement: true });

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
      const { stamp, protocols, unreadable } = await readReference(request.caller);
      if (isHeld(request, reply, stamp)) return reply.code(304).send();
      return {
        protocols: protocols.map(summaryOf),
        unreadable: unreadable.map(({ slug, reason }) => ({ slug, reason })),
      };
    },
  );

  app.get(
    '/api/emergency/protocols/:slug',
    {
      config,
      schema: {
        tags,
        summary: 'Lire un protocole publié',
        params: z.object({ slug: Identifier }),
        response: { 200: PublishedProtocol },
      },
    },
    async ({ caller, params }) => {
      const { protocols, unreadable } = await readReference(caller);
      const isAsked = ({ slug }: { slug: string }) => slug === params.slug;
      const found = protocols.find(isAsked);
      if (found) return found;
      const distrusted = unreadable.find(isAsked);
      if (distrusted) throw new Problem('untrusted', { detail: trustMessages[distrusted.reason] });
      const recalled = (await readRecalls(caller)).find(isAsked);
      if (recalled) throw new Problem('recalled', { detail: recallMessages.recalled(recalled.reason) });
      throw new Problem('not-found');
    },
  );

  app.get(
    '/api/emergency/bundle',
    {
      config,
      onSend: sendPacked,
      schema: {
        tags,
        summary: 'Emporter tout le référentiel, pour le lire sans réseau',
        response: { 200: ProtocolBundle, 304: unchanged },
      },
    },
    async (request, reply) => {
      const { stamp, protocols } = await readReference(request.caller);
      const recalls = await readRecalls(request.caller);
      if (isHeld(request, reply, `${stamp} ${canonicalJson(recalls)} ${signer.publicKey}`))
        return reply.code(304).send();
      return sealBundle(signer, { protocols, recalls });
    },
  );

  app.get(
    '/api/emergency/recalls',
    {
      config,
      schema: {
        tags,
        summary: 'Savoir quels protocoles sont rappelés (à demander toutes les dix secondes au plus)',
        response: { 200: ProtocolRecalls, 304: unchanged },
      },
    },
    async (request, reply) => {
      const recalls = await readRecalls(request.caller);
      if (isHeld(request, reply, `${canonicalJson(recalls)} ${signer.publicKey}`))
        return reply.code(304).send();
      return sealRecalls(signer, recalls);
    },
  );
}
