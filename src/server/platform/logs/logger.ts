import type { FastifyServerOptions } from 'fastify';

/**
 * What a log line may say of a request: method, route pattern, status, duration. Never an address with its
 * parameters, a header, a body or an IP address: any of them can point to a person.
 *
 * @param level pino's level; `silent` in tests
 * @param stream where lines go, standard output when absent
 */
export function loggerOptions(level: string, stream?: { write(line: string): void }): FastifyServerOptions['logger'] {
  return {
    level,
    ...(stream ? { stream } : {}),
    redact: { paths: ['req.headers', '*.password', '*.token', '*.email', '*.cookie'], remove: true },
    serializers: {
      req: ({ method, routeOptions }: { method: string; routeOptions?: { url?: string } }) => ({
        method,
        route: routeOptions?.url,
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: ({ name, code, stack }: Error & { code?: string }) => ({
        type: name,
        code,
        message: '',
        stack: (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 6).join('\n'),
      }),
    },
  };
}
