import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ModuleContext } from '#platform/module.ts';
import { CheckIn, CheckInAnswer } from '../contract/check-in.ts';
import { recordCheckIn } from './record-check-in.ts';

export function registerCheckInRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  instance.withTypeProvider<ZodTypeProvider>().post(
    '/api/wellbeing/check-ins',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['wellbeing'],
        summary: 'Faire le point, et recevoir un geste',
        body: CheckIn,
        response: { 201: CheckInAnswer },
      },
    },
    async ({ caller, body }, reply) =>
      reply.code(201).send(await session.asCaller(caller, (tx) => recordCheckIn(tx, body))),
  );
}
