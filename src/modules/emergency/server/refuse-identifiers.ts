import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { urlOf } from '#contract/resource.ts';
import { Problem } from '#platform/http/problem.ts';
import { lineReports } from '../contract/line-report.ts';
import { questions } from '../contract/question.ts';
import { savedProtocolNotes, savedProtocols } from '../contract/saved-protocol.ts';
import { identifiersIn } from '../rules/patient-identifiers.ts';
import { identifierMessages } from './emergency.messages.ts';

const guarded = new Set(
  [questions, savedProtocols, savedProtocolNotes, lineReports]
    .map(urlOf)
    .flatMap((url) => [url, `${url}/:id`]),
);
// Sources are names of authorities, and not read.
const words = z.string().catch('');
const asText = (tags: string[]) => tags.join('\n');
const Written = z
  .object({
    query: words,
    response: words,
    note: words,
    fault: words,
    tags: z.array(z.string()).catch([]).transform(asText),
  })
  .catch({ query: '', response: '', note: '', fault: '', tags: '' });

/** Plain REST keeps a question, and what was answered, too: what seems to point to a patient is refused before it is written, and not repeated. */
export function refuseIdentifiers(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ body, routeOptions }) => {
    if (!guarded.has(routeOptions.url ?? '')) return;
    const errors = Object.entries(Written.parse(body)).flatMap(([path, said]) => {
      const kinds = [...new Set(identifiersIn(said).map(({ kind }) => kind))];
      const { found, accepted } = identifierMessages;
      return kinds.length === 0 ? [] : [{ path, message: found(kinds), accepted }];
    });
    if (errors.length > 0) throw new Problem('invalid', { errors });
  });
}
