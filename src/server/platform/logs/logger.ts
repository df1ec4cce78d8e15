import pino, { type DestinationStream, type Logger } from 'pino';

/** Where an error happened and what kind it is; never its message, which can hold what a person wrote. */
function describeError({ name, code, stack }: Error & { code?: string }) {
  const places = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { type: name, code, message: '', stack: places.slice(0, 6).join('\n') };
}

/**
 * The server's log. A line may say of a request its method, route pattern, status and duration: never an address with
 * its parameters, a header, a body or an IP address, since any of them can point to a person.
 *
 * @param level pino's level; `silent` in tests
 * @param stream where lines go; standard output when absent
 */
export function createLogger(level: string, stream?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    redact: { paths: ['*.password', '*.token', '*.email', '*.cookie'], remove: true },
    serializers: {
      req: ({ method, routeOptions }: { method: string; routeOptions?: { url?: string } }) => ({
        method,
        route: routeOptions?.url,
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: describeError,
    },
  };
  return stream ? pino(options, stream) : pino(options);
}
