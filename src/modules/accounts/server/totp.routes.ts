import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { visitorOf } from '#platform/identity/index.ts';
import { confirmTotp, startTotp, stopTotp } from '#platform/identity/totp.ts';
import { PasswordProof, TotpCode, TotpConfirmed, TotpStarted } from '../contract/totp.ts';
import { type IdentityContext, personOf } from './identity-context.ts';

const tags = ['accounts'];

/** The second factor: started with the password, on after a first code, off with the password. */
export function registerTotpRoutes(app: FastifyInstance, { core, mails }: IdentityContext): void {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.post(
    '/api/accounts/totp/enable',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Commencer à activer le second facteur',
        body: PasswordProof,
        response: { 200: TotpStarted },
      },
    },
    async (request) => startTotp(core, personOf(request).personId, request.body.password, visitorOf(request)),
  );

  routes.post(
    '/api/accounts/totp/confirm',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Activer le second facteur avec un premier code',
        body: TotpCode,
        response: { 200: TotpConfirmed },
      },
    },
    async (request, reply) => {
      const { personId } = personOf(request);
      const done = await confirmTotp(core, personId, request.body.code, visitorOf(request));
      mails.send('totpOn', done.recipient);
      return reply.header('set-cookie', done.cookies).send({ backupCodes: done.backupCodes });
    },
  );

  routes.post(
    '/api/accounts/totp/disable',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Retirer le second facteur',
        body: PasswordProof,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const { personId } = personOf(request);
      const done = await stopTotp(core, personId, request.body.password, visitorOf(request));
      mails.send('totpOff', done.recipient);
      return reply.code(204).header('set-cookie', done.cookies).send();
    },
  );
}
