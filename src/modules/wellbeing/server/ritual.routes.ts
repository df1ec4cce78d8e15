import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { RowId } from '#contract/values.ts';
import type { ModuleContext } from '#platform/module.ts';
import { Ritual, RitualChange, RitualCreate, rituals } from '../contract/ritual.ts';
import { changeRitual, createRitual } from './keep-ritual.ts';

const tags = ['wellbeing'];
const config = { access: 'signed-in' } as const;

/** Creating and changing a ritual keep a rule: its schedule can happen. The rest is plain. */
export function registerRitualRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    urlOf(rituals),
    {
      config,
      schema: { tags, summary: 'Créer : un rituel', body: RitualCreate, response: { 201: Ritual } },
    },
    async ({ caller, body }, reply) =>
      reply.code(201).send(await session.asCaller(caller, (tx) => createRitual(tx, body))),
  );

  app.patch(
    `${urlOf(rituals)}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'Modifier : un rituel',
        params: z.object({ id: RowId }),
        body: RitualChange,
        response: { 200: Ritual },
      },
    },
    async ({ caller, params, body }) => session.asCaller(caller, (tx) => changeRitual(tx, params.id, body)),
  );
}
