/**
 * A fault that whoever runs Hygie can mend. Its message is one or more complete sentences in French, without secrets,
 * meant to be printed as it is: no stack trace helps the reader.
 */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';
}

/** The system's code of an error (`ENOSPC`, `28P01`, …), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
