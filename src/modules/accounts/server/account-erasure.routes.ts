import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { visitorOf } from '#platform/identity/index.ts';
import { eraseAccount } from '#platform/identity/sessions.ts';
import { PasswordProof } from '../contract/totp.ts';
import { type IdentityContext, personOf } from './identity-context.ts';

/** Leaving: as easy as joining, and complete. */
export function registerErasureRoutes(app: FastifyInstance, { core, mails }: IdentityContext): void {
  app.withTypeProvider<ZodTypeProvider>().delete(
    '/api/accounts/account',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['accounts'],
        summary: 'Effacer son compte et tout ce qu’il contient',
        body: PasswordProof,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const { recipient, cookies } = await eraseAccount(
        core,
        personOf(request),
        request.body.password,
        visitorOf(request),
      );
      mails.send('accountErased', recipient);
      return reply.code(204).header('set-cookie', cookies).send();
    },
  );
}
