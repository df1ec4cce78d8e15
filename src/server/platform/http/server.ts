import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { Edition } from '../settings.ts';
import { installAccess, type ResolveCaller } from './access.ts';
import { installAudioBody } from './audio-body.ts';
import { installClosing } from './closing.ts';
import { installErrorHandling, problemFrom, sendProblem } from './errors.ts';
import { installJsonBody } from './json-body.ts';
import { installReference } from './reference.ts';
import { installSecurityHeaders } from './security-headers.ts';
import { validatorCompiler } from './validation.ts';

export interface HttpOptions {
  logger: FastifyBaseLogger;
  resolveCaller: ResolveCaller;
  /** The address people type, when a proxy in front changes the host. */
  publicUrl?: string | undefined;
  version: string;
  /** An institution's edition tells browsers to lend it no camera. */
  edition: Edition;
}

// 1 MiB: the longest text is 20,000 characters; files have their own routes and limits.
const bodyLimitBytes = 1_048_576;
const slowRequestMs = 1000;

/**
 * A Fastify application with everything that holds for each route: JSON bodies, zod at both ends, problem documents,
 * declared access, security headers, the reference, logs that name no person. Routes are added by the caller.
 */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
    // Addresses that cannot even be decoded never reach the error handler.
    frameworkErrors: (error, _request, reply) => sendProblem(reply, problemFrom(error)),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  installJsonBody(app);
  installAudioBody(app);
  installErrorHandling(app);
  installSecurityHeaders(app, {
    isHttps: options.publicUrl?.startsWith('https:') ?? false,
    mayUseCamera: options.edition === 'personal',
  });
  installAccess(app, options.resolveCaller, options.publicUrl);
  installClosing(app);
  app.addHook('onResponse', (request, reply, done) => {
    if (reply.elapsedTime > slowRequestMs && request.routeOptions.url !== '/api/events') {
      const durationMs = Math.round(reply.elapsedTime);
      request.log.warn(
        { method: request.method, route: request.routeOptions.url, durationMs },
        'slow request',
      );
    }
    done();
  });
  await installReference(app, options.version);
  return app;
}
