import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { ProblemDocument } from '#contract/problem.ts';

/**
 * OpenAPI at /api/openapi.json and a readable reference at /api/docs, both made from the routes themselves. Must be
 * registered before any route.
 */
export async function installReference(app: FastifyInstance, version: string): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/') || route.schema?.hide) return;
    route.schema = {
      ...route.schema,
      response: {
        ...(route.schema?.response as object | undefined),
        '4xx': ProblemDocument,
        '5xx': ProblemDocument,
      },
    };
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hygie',
        version,
        description:
          'Ce que chaque personne voit est décidé par la base de données. Les refus suivent la RFC 9457, en français.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'hygie.session_token' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'none', tryItOutEnabled: false },
  });
  app.get(
    '/api/openapi.json',
    { config: { access: 'public' }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(app.swagger()),
  );
}
