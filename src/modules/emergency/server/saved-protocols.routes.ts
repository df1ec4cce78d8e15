import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import { KeptLines, SavedFlags, savedProtocols } from '../contract/saved-protocol.ts';
import { flagsOf } from '../rules/saved-flags.ts';
import { trustMessages } from './emergency.messages.ts';
import type { ReadReference } from './published-protocols.ts';
import { findKeptLines, findLinesKeptAlone, findRecalledVersions } from './saved-protocols.queries.ts';

const Asked = z.object({ quotations: z.array(z.object({ slug: z.string() })) });

/** What is kept is kept by plain REST; what became of it since, and which lines are, are questions of their own. */
export function registerSavedProtocolRoutes(
  instance: FastifyInstance,
  { session, readReference }: ModuleContext & { readReference: ReadReference },
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/emergency/kept-lines',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['emergency'],
        summary: 'Savoir quelles lignes sont gardées, chacune seule',
        response: { 200: KeptLines },
      },
    },
    async ({ caller }) => ({
      lines: await session.asCaller(caller, findLinesKeptAlone, { readOnly: true }),
    }),
  );

  app.get(
    '/api/emergency/saved-flags',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['emergency'],
        summary: 'Savoir ce que sont devenus les protocoles gardés\u00a0: changés, rappelés, retirés',
        response: { 200: SavedFlags },
      },
    },
    async ({ caller }) => {
      const { protocols } = await readReference(caller);
      const { kept, recalls } = await session.asCaller(
        caller,
        async (tx) => ({ kept: await findKeptLines(tx), recalls: await findRecalledVersions(tx) }),
        { readOnly: true },
      );
      return { flags: flagsOf(kept, protocols, recalls) };
    },
  );
}

/** Nobody keeps a line that nobody may be shown: the database copies it, and does not know signatures. */
export function keepOnlyReadable(app: FastifyInstance, readReference: ReadReference): void {
  const url = urlOf(savedProtocols);
  app.addHook('preHandler', async ({ caller, method, routeOptions, body }) => {
    if (method !== 'POST' || routeOptions.url !== url) return;
    const asked = Asked.safeParse(body).data?.quotations ?? [];
    const { unreadable } = await readReference(caller);
    const found = unreadable.find(({ slug }) => asked.some((one) => one.slug === slug));
    if (found) throw new Problem('untrusted', { detail: trustMessages[found.reason] });
  });
}
