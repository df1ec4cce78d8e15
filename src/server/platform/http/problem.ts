import { type FieldError, type ProblemCode, type ProblemDocument, problemStatus } from '#contract/problem.ts';
import { problemMessages } from './problem-messages.ts';

interface ProblemOptions {
  /** A French sentence for this case; the code's own sentence otherwise. */
  detail?: string;
  errors?: FieldError[];
  retryAfterSeconds?: number;
  cause?: unknown;
}

/**
 * The one way for our code to refuse a request. Thrown anywhere below a route; the error handler turns it into an
 * RFC 9457 document with the code's status. `detail` and `errors` are French sentences that a person reads and never
 * repeat what the person sent.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.options = options;
  }

  get status(): number {
    return problemStatus[this.code];
  }

  /** The document as it is sent. */
  toDocument(): ProblemDocument {
    const { title, detail } = problemMessages[this.code];
    return {
      type: `about:blank#${this.code}`,
      title,
      status: this.status,
      code: this.code,
      detail: this.options.detail ?? detail,
      ...(this.options.errors ? { errors: this.options.errors } : {}),
      ...(this.options.retryAfterSeconds === undefined
        ? {}
        : { retryAfterSeconds: this.options.retryAfterSeconds }),
    };
  }
}
