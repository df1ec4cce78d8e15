import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from '#contract/resource.ts';
import { anonymous, type Caller } from '../database/caller.ts';
import { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; anonymous on a public route without a session. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** Who may call this route at all. Every route must say it, even when the answer is everybody. */
    access?: Access;
  }
}

/** Answers who stands behind a request's cookies or token; undefined when nobody does. */
export type ResolveCaller = (request: FastifyRequest) => Promise<Caller | undefined> | Caller | undefined;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser names the page a request comes from; a form on another site must not act for the person. */
function isFromElsewhere({ headers, host }: FastifyRequest, publicHost: string | undefined): boolean {
  const origin = headers.origin;
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  const from = URL.parse(origin)?.host;
  return from === undefined || (from !== host && from !== publicHost);
}

// Routes of well-known plugins, which cannot carry our config: the reference's own files and the web application's.
const pluginRoutes: readonly { prefix: string; access: Access }[] = [
  { prefix: '/api/docs', access: 'public' },
  { prefix: '/*', access: 'public' },
];

/**
 * Installs the two rules that no route can forget: a route without a declared access stops the boot, and a signed-in
 * route refuses anonymous callers before anything of the request is read.
 *
 * @param publicUrl the address people type, when a proxy in front changes the host
 */
export function installAccess(app: FastifyInstance, resolveCaller: ResolveCaller, publicUrl?: string): void {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  app.decorateRequest('caller');
  app.addHook('onRoute', (route) => {
    const declared =
      route.config?.access ?? pluginRoutes.find(({ prefix }) => route.url.startsWith(prefix))?.access;
    if (declared === undefined) {
      throw new Error(`route ${String(route.method)} ${route.url} declares no config.access`);
    }
  });
  const admit = (request: FastifyRequest, caller: Caller) => {
    request.caller = caller;
    const isRefused = caller.kind === 'anonymous' && request.routeOptions.config.access === 'signed-in';
    return isRefused ? new Problem('not-signed-in') : undefined;
  };
  // Not an async function: most callers are known at once, and a promise for each request is not free.
  app.addHook('onRequest', (request, _reply, done) => {
    if (!safeMethods.has(request.method) && isFromElsewhere(request, publicHost))
      return done(new Problem('cross-site'));
    if (!request.url.startsWith('/api/')) return done(admit(request, anonymous));
    const caller = resolveCaller(request);
    if (!(caller instanceof Promise)) return done(admit(request, caller ?? anonymous));
    caller.then((found) => done(admit(request, found ?? anonymous)), done);
  });
}
