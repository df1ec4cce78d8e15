import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { TextSuggestion, TextToRead } from '../contract/text-suggestion.ts';
import { readFeeling } from '../rules/emotion-text-suggestion.ts';

export function registerTextSuggestionRoutes(instance: FastifyInstance): void {
  instance.withTypeProvider<ZodTypeProvider>().post(
    '/api/wellbeing/text-suggestion',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['wellbeing'],
        summary: 'Lire quelques phrases, sans les garder',
        body: TextToRead,
        response: { 200: TextSuggestion },
      },
    },
    async ({ body }) => readFeeling(body.text),
  );
}
