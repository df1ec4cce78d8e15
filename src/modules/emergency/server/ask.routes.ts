import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { urlOf } from '#contract/resource.ts';
import type { ModuleContext } from '#platform/module.ts';
import { AskReply, AskRequest } from '../contract/ask.ts';
import { QuestionErasure, questions } from '../contract/question.ts';
import type { AnswerQuestion } from './answer-question.ts';
import { deleteAllQuestions } from './asked-questions.queries.ts';

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

/** One's history goes as a whole too; question by question it goes by plain REST. */
export function registerHistoryRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  instance.withTypeProvider<ZodTypeProvider>().delete(
    urlOf(questions),
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['emergency'],
        summary: 'Effacer toutes ses questions',
        response: { 200: QuestionErasure },
      },
    },
    async ({ caller }) => ({ deleted: await session.asCaller(caller, deleteAllQuestions) }),
  );
}
