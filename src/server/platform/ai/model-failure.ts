import { AISDKError, APICallError } from 'ai';

/** Why a model gave nothing usable. None of them ever reaches a person: there is always an embedded default. */
export type ModelFailure =
  | 'not-configured'
  | 'busy'
  | 'timed-out'
  | 'aborted'
  /** The endpoint does not accept our key. */
  | 'refused'
  | 'too-many-requests'
  /** It cannot be reached, or says that it is broken. */
  | 'unavailable'
  /** It answered, but not in the shape that was asked for, twice. */
  | 'malformed';

/** Reads what the SDK threw. Its messages may quote the question or the answer, and are never passed on. */
export function failureOf(error: unknown): ModelFailure {
  if (!APICallError.isInstance(error)) return AISDKError.isInstance(error) ? 'malformed' : 'unavailable';
  const { statusCode } = error;
  if (statusCode === 401 || statusCode === 403) return 'refused';
  if (statusCode === 429) return 'too-many-requests';
  return statusCode !== undefined && statusCode < 500 ? 'malformed' : 'unavailable';
}

/** Whether the endpoint did not understand the question: some know no `response_format`. */
export function isNotUnderstood(error: unknown): boolean {
  return APICallError.isInstance(error) && (error.statusCode === 400 || error.statusCode === 422);
}
