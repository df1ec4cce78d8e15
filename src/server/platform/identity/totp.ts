import { Problem } from '../http/problem.ts';
import type { IdentityCore, Recipient, WithCookies } from './core.ts';
import { refusalMessages } from './refusal-messages.ts';
import { translated, wrongCodeField } from './refusals.ts';
import { cookiesFrom, headersFor, type Visitor } from './visitor.ts';

/** Starts setting up TOTP: after the password, the address to show as a QR code. Nothing changes before `confirmTotp`. */
export async function startTotp(
  { auth, db, limiter, cookies }: IdentityCore,
  personId: string,
  password: string,
  visitor: Visitor,
): Promise<{ otpauthUri: string }> {
  await limiter.count(['passwordByPerson', personId]);
  const headers = headersFor(visitor, [cookies.session]);
  const answer = await translated(
    db,
    auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers }),
  );
  await limiter.forgive(['passwordByPerson', personId]);
  if (answer.method !== 'totp') throw new Error('TOTP was asked for and something else was set up');
  return { otpauthUri: answer.totpURI };
}

/**
 * Turns TOTP on with a first code, and answers the backup codes, shown this once. The session is renewed: the cookies
 * replace it.
 */
export async function confirmTotp(
  { auth, db, limiter, cookies }: IdentityCore,
  personId: string,
  code: string,
  visitor: Visitor,
): Promise<WithCookies & { backupCodes: string[]; recipient: Recipient }> {
  const person = await db
    .selectFrom('user')
    .select(['email', 'language', 'twoFactorEnabled'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (person.twoFactorEnabled) throw new Problem('conflict', { detail: refusalMessages.totpAlreadyOn });
  await limiter.count(['totpCodeByPerson', personId]);
  const headers = headersFor(visitor, [cookies.session, cookies.sessionOnly]);
  const { headers: answer } = await translated(
    db,
    auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
  ).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'wrong-credentials' ? wrongCodeField() : error;
  });
  await limiter.forgive(['totpCodeByPerson', personId]);
  await limiter.isFirstUse(`totp ${personId} ${code}`, 120);
  const { backupCodes } = await translated(db, auth.api.viewBackupCodes({ body: { userId: personId } }));
  return { backupCodes, cookies: cookiesFrom(answer), recipient: person };
}

/** Turns TOTP off after the password. The session is renewed: the cookies replace it. */
export async function stopTotp(
  { auth, db, limiter, cookies }: IdentityCore,
  personId: string,
  password: string,
  visitor: Visitor,
): Promise<WithCookies & { recipient: Recipient }> {
  await limiter.count(['passwordByPerson', personId]);
  const headers = headersFor(visitor, [cookies.session, cookies.sessionOnly]);
  const { headers: answer } = await translated(
    db,
    auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
  );
  await limiter.forgive(['passwordByPerson', personId]);
  const recipient = await db
    .selectFrom('user')
    .select(['email', 'language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return { cookies: cookiesFrom(answer), recipient };
}
