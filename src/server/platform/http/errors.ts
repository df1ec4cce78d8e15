import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from '#contract/problem.ts';
import { problemFromDatabase } from './database-problem.ts';
import { Problem } from './problem.ts';

const fastifyCodes: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

/** The refusal behind any thrown value; `internal` when it is a fault of ours. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const fromDatabase = problemFromDatabase(error);
  if (fromDatabase) return fromDatabase;
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = fastifyCodes[code ?? ''];
  if (known) return new Problem(known, { cause: error });
  // Whatever else Fastify blames on the client (unreadable JSON, broken encoding).
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem('invalid-request', { cause: error });
  }
  return new Problem('internal', { cause: error });
}

/** Sends a refusal as an RFC 9457 document, with Retry-After where waiting helps. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { retryAfterSeconds } = problem.options;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((document: unknown) => JSON.stringify(document))
    .send(problem.toDocument());
}

function logFault(request: FastifyRequest, problem: Problem): void {
  if (problem.status < 500) return;
  const cause = problem.options.cause;
  // The name and place of a fault, never its message: a message can hold what a person wrote.
  const fault =
    cause instanceof Error
      ? {
          name: cause.name,
          code: (cause as FastifyError).code,
          at: cause.stack
            ?.split('\n')
            .filter((line) => line.trimStart().startsWith('at '))
            .slice(0, 4),
        }
      : undefined;
  const route = request.routeOptions.url;
  request.log[problem.code === 'internal' ? 'error' : 'warn'](
    { fault, route, problem: problem.code },
    'request refused',
  );
}

/** Makes every error of the application a problem document. */
export function installErrorHandling(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemFrom(error);
    logFault(request, problem);
    return sendProblem(reply, problem);
  });
}
