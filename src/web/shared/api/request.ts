import type { z } from 'zod';
import { type FieldError, type ProblemCode, ProblemDocument } from '#contract/problem.ts';

/** The server said no, and why. Screens branch on `code`, and show `detail`, which is already in the person's language. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: ProblemDocument) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.detail = problem.detail;
    this.fields = problem.errors ?? [];
    this.retryAfterSeconds = problem.retryAfterSeconds;
  }
}

/** No answer came back: the network is down, or the server is. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

interface RequestOptions<Answer extends z.ZodType> {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Added to the path; empty values are left out. */
  query?: Record<string, string | number | undefined>;
  answer: Answer;
  signal?: AbortSignal;
}

function withQuery(path: string, query: RequestOptions<z.ZodType>['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable('no answer', { cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Calls our own API and checks what comes back against its contract.
 * @throws {ApiProblem} the server refused; {Unreachable} nobody answered; {ZodError} the answer broke the contract.
 */
export async function request<Answer extends z.ZodType>(
  path: string,
  { method = 'GET', body, query, answer, signal }: RequestOptions<Answer>,
): Promise<z.output<Answer>> {
  const response = await reach(withQuery(path, query), {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const content = await readJson(response);
  if (response.ok) return answer.parse(content);
  const problem = ProblemDocument.safeParse(content);
  if (problem.success) throw new ApiProblem(problem.data);
  // A gateway or a proxy spoke instead of Hygie.
  throw new Unreachable(`status ${response.status}`);
}
