import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ModuleContext } from '#platform/module.ts';
import { EffectErasure, GestureEvidenceAnswer } from '../contract/gesture-evidence.ts';
import { gestureEvidence, negligiblePoints, usualFeeling } from '../rules/evidence/gesture-evidence.ts';
import { deleteAllEffects, findAnswers } from './gesture-evidence.queries.ts';

const tags = ['wellbeing'];
const config = { access: 'signed-in' } as const;

export function registerGestureEvidenceRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/wellbeing/gesture-evidence',
    {
      config,
      schema: {
        tags,
        summary: 'Savoir ce qui aide, geste par geste',
        response: { 200: GestureEvidenceAnswer },
      },
    },
    async ({ caller }) => {
      const { answers, said } = await session.asCaller(caller, findAnswers, {
        readOnly: true,
        isOneStatement: true,
      });
      const gestures = gestureEvidence(answers, usualFeeling(said));
      return { gestures: gestures.map((one) => ({ ...one, aheadOf: [...one.aheadOf] })), negligiblePoints };
    },
  );

  app.delete(
    '/api/wellbeing/gesture-effects',
    {
      config,
      schema: { tags, summary: 'Effacer tous ses avant-après', response: { 200: EffectErasure } },
    },
    async ({ caller }) => ({ deleted: await session.asCaller(caller, deleteAllEffects) }),
  );
}
