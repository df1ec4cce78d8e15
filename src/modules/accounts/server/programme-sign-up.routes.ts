import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { countedAs, visitorOf } from '#platform/identity/index.ts';
import { digitalMedicine, ProgrammeSignUpCreate } from '../contract/digital-medicine.ts';
import type { IdentityContext } from './identity-context.ts';
import { insertProgrammeSignUp } from './programme-sign-up.queries.ts';

/** Signing up to the programme, open to visitors: counted by network address, so that a robot cannot fill the list. */
export function registerProgrammeSignUpRoute(
  app: FastifyInstance,
  { session, limiter }: Pick<IdentityContext, 'session' | 'limiter'>,
): void {
  app.withTypeProvider<ZodTypeProvider>().post(
    urlOf(digitalMedicine),
    {
      config: { access: 'public' },
      schema: {
        tags: ['accounts'],
        summary: 'S’inscrire au programme « Digital Medicine »',
        body: ProgrammeSignUpCreate,
        response: { 202: z.undefined().meta({ description: 'Sans contenu' }) },
      },
    },
    async (request, reply) => {
      await limiter.count(['programmeSignUpByAddress', countedAs(visitorOf(request).address)]);
      await session.asCaller(request.caller, (tx) => insertProgrammeSignUp(tx, request.body));
      return reply.code(202).send();
    },
  );
}
