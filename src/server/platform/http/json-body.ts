import type { FastifyInstance } from 'fastify';

/**
 * JSON is the only body we read. An empty one counts as absent, so that the route's shape says what is missing; keys
 * that could reach an object's prototype are refused.
 */
export function installJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, String(body), done);
  });
}
