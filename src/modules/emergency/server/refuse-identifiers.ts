import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { Problem } from '#platform/http/problem.ts';
import { questions } from '../contract/question.ts';
import { savedProtocols } from '../contract/saved-protocol.ts';
import { identifiersIn } from '../rules/patient-identifiers.ts';
import { identifierMessages } from './emergency.messages.ts';

const guarded = new Set([questions, savedProtocols].map(urlOf).flatMap((url) => [url, `${url}/:id`]));
const Asked = z.looseObject({ query: z.string() });

/** Plain REST keeps a question too: what seems to point to a patient is refused before it is written, and not repeated. */
export function refuseIdentifiers(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ body, routeOptions }) => {
    if (!guarded.has(routeOptions.url ?? '')) return;
    const query = Asked.safeParse(body).data?.query ?? '';
    const kinds = [...new Set(identifiersIn(query).map(({ kind }) => kind))];
    if (kinds.length === 0) return;
    const message = identifierMessages.found(kinds);
    throw new Problem('invalid', {
      errors: [{ path: 'query', message, accepted: identifierMessages.accepted }],
    });
  });
}
