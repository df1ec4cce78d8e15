import type { FastifyInstance } from 'fastify';

const contentSecurityPolicy = [
  `default-src 'self'`,
  `img-src 'self' data: blob:`,
  // What was composed in the browser is played from its memory.
  `media-src 'self' blob:`,
  // Mantine sets element styles; scripts stay strict.
  `style-src 'self' 'unsafe-inline'`,
  // WebAssembly must be compiled to be run: the music's sounds and encoders are. It opens nothing to JavaScript's eval.
  `script-src 'self' 'wasm-unsafe-eval'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join(';');

const always = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'x-frame-options': 'DENY',
};

const oneYearSeconds = 31_536_000;

interface Promises {
  /** People reach us by https, and must from then on. */
  isHttps: boolean;
  /** Our own pages may ask a person for their camera; frames of other sites never may. */
  mayUseCamera: boolean;
}

/**
 * Tells browsers what our pages may do, on every answer. The same headers each time, so they are worked out once: a
 * plugin that rebuilds them for each request cost a tenth of it.
 */
export function installSecurityHeaders(app: FastifyInstance, { isHttps, mayUseCamera }: Promises): void {
  const headers = {
    ...always,
    // A voice is recorded by our own pages only, and the browser still asks the person.
    'permissions-policy': `camera=(${mayUseCamera ? 'self' : ''}), microphone=(self)`,
    ...(isHttps && { 'strict-transport-security': `max-age=${oneYearSeconds}; includeSubDomains` }),
  };
  // What one person may see must not stay in a cache that the next person uses; a route may say otherwise.
  const apiHeaders = { ...headers, 'cache-control': 'no-store' };
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/api/') ? apiHeaders : headers);
    done();
  });
}
