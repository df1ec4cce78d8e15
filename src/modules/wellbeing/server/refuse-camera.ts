import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '#platform/http/problem.ts';
import { cameraInstrument } from '../contract/camera-signal.ts';

const instrumentRoutes = new Set([
  '/api/wellbeing/check-ins',
  '/api/wellbeing/clinical-signals',
  '/api/wellbeing/trends',
]);
const instrumentFields = new Set(['instrument', 'source_instrument', 'source']);

function names(given: unknown): boolean {
  if (given === null || typeof given !== 'object') return false;
  return Object.entries(given).some(
    ([field, value]) => instrumentFields.has(field) && [value].flat().includes(cameraInstrument),
  );
}

/**
 * In an institution's edition the camera is not switched off, it does not exist: whoever names it, in a body or a filter,
 * is answered as for an address that leads nowhere. Call it before the routes are added.
 */
export function refuseCamera(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!instrumentRoutes.has(route.url)) return;
    route.preValidation = async ({ body, query }: FastifyRequest) => {
      if (names(body) || names(query)) throw new Problem('not-found');
    };
  });
}
