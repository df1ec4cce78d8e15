import { isAPIError } from 'better-auth/api';
import { sql } from 'kysely';
import { Problem } from '../http/problem.ts';
import type { IdentityDatabase } from './identity-database.ts';
import { refusalMessages as say } from './refusal-messages.ts';

const wrongPassword = () =>
  new Problem('invalid', { errors: [{ path: 'password', message: say.wrongPassword }] });

const byCode: Record<string, () => Problem> = {
  INVALID_EMAIL_OR_PASSWORD: () => new Problem('wrong-credentials', { detail: say.wrongCredentials }),
  INVALID_EMAIL: () => new Problem('invalid', { errors: [{ path: 'email', message: say.badEmail }] }),
  INVALID_PASSWORD: wrongPassword,
  CREDENTIAL_ACCOUNT_NOT_FOUND: wrongPassword,
  PASSWORD_TOO_LONG: wrongPassword,
  USER_ALREADY_EXISTS: () => emailTaken(),
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: () => emailTaken(),
  INVALID_TOKEN: () => new Problem('expired'),
  USER_NOT_FOUND: () => new Problem('expired'),
  INVALID_TWO_FACTOR_COOKIE: () => new Problem('expired', { detail: say.challengeOver }),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () => new Problem('expired', { detail: say.challengeOver }),
  ACCOUNT_TEMPORARILY_LOCKED: () => new Problem('too-fast', { retryAfterSeconds: 900 }),
  INVALID_CODE: () => new Problem('wrong-credentials', { detail: say.wrongCode }),
  INVALID_BACKUP_CODE: () => new Problem('wrong-credentials', { detail: say.wrongCode }),
  TOTP_ALREADY_ENABLED: () => new Problem('conflict', { detail: say.totpAlreadyOn }),
  TOTP_NOT_ENABLED: () => new Problem('conflict', { detail: say.totpNotStarted }),
  TWO_FACTOR_NOT_ENABLED: () => new Problem('conflict', { detail: say.totpNotStarted }),
  BACKUP_CODES_NOT_ENABLED: () => new Problem('conflict', { detail: say.totpNotStarted }),
  UNAUTHORIZED: () => new Problem('not-signed-in'),
};

/** The address is already somebody's. Said at sign-up only, where a person must know it. */
export function emailTaken(): Problem {
  return new Problem('conflict', {
    detail: say.emailTaken,
    errors: [{ path: 'email', message: say.emailTaken }],
  });
}

/** A code refused where the person is already signed in: a field to correct, not a lost session. */
export function wrongCodeField(): Problem {
  return new Problem('invalid', { errors: [{ path: 'code', message: say.wrongCode }] });
}

/** better-auth's code for a refusal, or undefined when the error is not one of its refusals. */
export function engineCodeOf(error: unknown): string | undefined {
  if (!isAPIError(error)) return undefined;
  const code: unknown = error.body?.code;
  return typeof code === 'string' ? code : '';
}

/**
 * Runs a call of better-auth and turns its refusals into problems with our own sentences. Anything else (the database
 * is away, a fault of ours) passes through as it is.
 *
 * @param db asked one question when better-auth sees no session, because it says so too when the database is away
 */
export async function translated<T>(db: IdentityDatabase, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const code = engineCodeOf(error);
    if (code === undefined) throw error;
    if (code === 'UNAUTHORIZED') await sql`select 1`.execute(db);
    throw byCode[code]?.() ?? new Problem('internal', { cause: error });
  }
}
