import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { AskReply, AskRequest } from '../contract/ask.ts';
import type { AnswerQuestion } from './answer-question.ts';

/** Questions are public: nobody signs in at three in the morning. Only a signed-in person has a history. */
export function registerAskRoutes(instance: FastifyInstance, answer: AnswerQuestion): void {
  instance.withTypeProvider<ZodTypeProvider>().post(
    '/api/emergency/ask',
    {
      config: { access: 'public' },
      schema: {
        tags: ['emergency'],
        summary: 'Poser une question au référentiel d’urgence',
        body: AskRequest,
        response: { 200: AskReply },
      },
    },
    ({ caller, body }) => answer(caller, body),
  );
}
