import type { FieldError, ProblemCode, ProblemDocument } from '#contract/problem.ts';

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

/** What an answer is checked with: any zod schema. */
interface Contract<Answer> {
  parse(value: unknown): Answer;
}

interface RequestOptions<Answer> {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of JSON: a file's text, or a sound. */
  text?: { type: string; content: string | Blob };
  /** Added to the path; empty values are left out. */
  query?: Record<string, string | number | undefined>;
  answer: Contract<Answer>;
  signal?: AbortSignal;
}

function withQuery(path: string, query: RequestOptions<unknown>['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

// By hand and not by its schema: a visitor's first page must not wait for the whole of zod.
function isProblem(content: unknown): content is ProblemDocument {
  if (typeof content !== 'object' || content === null) return false;
  const { code, status, detail, errors = [] } = content as Partial<Record<keyof ProblemDocument, unknown>>;
  return (
    typeof code === 'string' &&
    typeof status === 'number' &&
    typeof detail === 'string' &&
    Array.isArray(errors)
  );
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

type SendOptions = Omit<RequestOptions<unknown>, 'answer'>;

async function send(
  path: string,
  { method = 'GET', body, text, query, signal }: SendOptions,
): Promise<Response> {
  const type = text?.type ?? (body === undefined ? undefined : 'application/json');
  return reach(withQuery(path, query), {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': document.documentElement.lang,
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(type === undefined ? {} : { body: text?.content ?? JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
}

function refusalOf({ status }: Response, content: unknown): Error {
  // Otherwise a gateway or a proxy spoke instead of Hygie.
  return isProblem(content) ? new ApiProblem(content) : new Unreachable(`status ${status}`);
}

/**
 * Calls our own API and checks what comes back against its contract.
 * @throws {ApiProblem} the server refused; {Unreachable} nobody answered; {ZodError} the answer broke the contract.
 */
export async function request<Answer>(
  path: string,
  { answer, ...options }: RequestOptions<Answer>,
): Promise<Answer> {
  const response = await send(path, options);
  const content = await readJson(response);
  if (response.ok) return answer.parse(content);
  throw refusalOf(response, content);
}

/**
 * Calls our own API for a file, of the type that the answer says.
 * @throws {ApiProblem} the server refused; {Unreachable} nobody answered.
 */
export async function requestFile(path: string, options: SendOptions): Promise<Blob> {
  const response = await send(path, options);
  if (response.ok) return response.blob();
  throw refusalOf(response, await readJson(response));
}
