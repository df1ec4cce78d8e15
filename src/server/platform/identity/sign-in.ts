import { Problem } from '../http/problem.ts';
import type { Attempt } from './attempt-limiter.ts';
import type { IdentityCore, WithCookies } from './core.ts';
import type { Language } from './identity-database.ts';
import { countedAs } from './network.ts';
import { refusalMessages } from './refusal-messages.ts';
import { emailTaken, engineCodeOf, translated } from './refusals.ts';
import { rawCookie } from './session-cookie.ts';
import { cookiesFrom, headersFor, type Visitor } from './visitor.ts';

export interface NewAccount {
  name: string;
  email: string;
  password: string;
  language: Language;
}

/**
 * Creates an account and signs its person in. Account, profile (by the database's trigger) and session are one
 * transaction. An address already in use is refused with 409: signing in at once leaves no way to hide it, so the limit
 * by address is what stops a harvest.
 */
export async function signUp(
  { auth, db, limiter }: IdentityCore,
  account: NewAccount,
  visitor: Visitor,
): Promise<WithCookies & { personId: string }> {
  await limiter.count(['signUpByAddress', countedAs(visitor.address)]);
  const call = auth.api.signUpEmail({ body: account, headers: headersFor(visitor, []), returnHeaders: true });
  try {
    const { response, headers } = await translated(db, call);
    return { personId: response.user.id, cookies: cookiesFrom(headers) };
  } catch (error) {
    // Two sign-ups with one address at the same moment: the second meets the unique index, which better-auth hides.
    if (engineCodeOf(error instanceof Problem ? error.options.cause : error) !== 'FAILED_TO_CREATE_USER')
      throw error;
    const taken = await db
      .selectFrom('user')
      .select('id')
      .where('email', '=', account.email)
      .executeTakeFirst();
    throw taken ? emailTaken() : error;
  }
}

/**
 * Checks an e-mail address and a password. The answer, its duration included, is the same for an unknown address and a
 * wrong password. When the person uses TOTP no session exists yet: the cookies carry a challenge of ten minutes.
 */
export async function signIn(
  { auth, db, limiter }: IdentityCore,
  { email, password, remember }: { email: string; password: string; remember: boolean },
  visitor: Visitor,
): Promise<WithCookies & { needsTotp: boolean }> {
  const address = countedAs(visitor.address);
  const attempts: Attempt[] = [
    ['signInByAddressAndEmail', address, email],
    ['signInByAddress', address],
    ['signInByEmail', email],
  ];
  await limiter.count(...attempts);
  const { response, headers } = await translated(
    db,
    auth.api.signInEmail({
      body: { email, password, rememberMe: remember },
      headers: headersFor(visitor, []),
      returnHeaders: true,
    }),
  );
  await limiter.forgive(...attempts);
  return { needsTotp: 'twoFactorRedirect' in response, cookies: cookiesFrom(headers) };
}

/**
 * Completes a sign-in with a TOTP code (six digits) or a backup code. A code serves once (RFC 6238 §5.2); five wrong
 * ones end the challenge, ten in a row lock the second factor for 15 minutes.
 */
export async function signInWithCode(
  { auth, db, limiter, cookies }: IdentityCore,
  code: string,
  visitor: Visitor,
): Promise<WithCookies> {
  const attempt: Attempt = ['totpByAddress', countedAs(visitor.address)];
  await limiter.count(attempt);
  // Without the session cookie: with one, better-auth would check the code of whoever is signed in, without limits.
  const headers = headersFor(visitor, [cookies.totpChallenge, cookies.sessionOnly]);
  const isTotp = /^\d{6}$/.test(code);
  const options = { body: { code }, headers, returnHeaders: true } as const;
  const { response, headers: answer } = await translated(
    db,
    isTotp ? auth.api.verifyTOTP(options) : auth.api.verifyBackupCode(options),
  );
  if (isTotp && !(await limiter.isFirstUse(`totp ${response.user.id} ${code}`, 120))) {
    await db
      .deleteFrom('session')
      .where('token', '=', response.token ?? '')
      .execute();
    throw new Problem('wrong-credentials', { detail: refusalMessages.wrongCode });
  }
  await limiter.forgive(attempt);
  return { cookies: cookiesFrom(answer) };
}

/** Ends the session behind the visitor's cookie, if there is one. */
export async function signOut(
  { auth, db, cookies, cache }: IdentityCore,
  visitor: Visitor,
): Promise<WithCookies> {
  const headers = headersFor(visitor, [cookies.session]);
  const { headers: answer } = await translated(db, auth.api.signOut({ headers, returnHeaders: true }));
  cache.forget(rawCookie(visitor.cookie, cookies.session) ?? '');
  return { cookies: cookiesFrom(answer) };
}
