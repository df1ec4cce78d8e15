import type { FastifyInstance } from 'fastify';
import { isDeeperThan } from './json-depth.ts';
import { Problem } from './problem.ts';

const mostLevels = 100;

const tooDeep = () =>
  new Problem('invalid', {
    errors: [
      {
        path: '',
        message: 'Cet envoi emboîte trop de niveaux.',
        accepted: `au plus ${mostLevels} niveaux de listes et d’objets`,
      },
    ],
  });

/**
 * JSON is the only body we read. An empty one counts as absent, so that the route's shape says what is missing; keys
 * that could reach an object's prototype are refused, and so are values too deep to be walked through.
 */
export function installJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else if (isDeeperThan(mostLevels, String(body))) done(tooDeep());
    else void parse(request, String(body), done);
  });
}
