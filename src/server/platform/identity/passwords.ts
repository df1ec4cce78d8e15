import { Problem } from '../http/problem.ts';
import type { Attempt } from './attempt-limiter.ts';
import type { IdentityCore, Recipient, WithCookies } from './core.ts';
import { countedAs } from './network.ts';
import { refusalMessages } from './refusal-messages.ts';
import { translated } from './refusals.ts';
import { cookiesFrom, headersFor, type Visitor } from './visitor.ts';

function refuseEmailAsPassword(email: string, password: string, path: string): void {
  if (password.toLowerCase() !== email.toLowerCase()) return;
  throw new Problem('invalid', { errors: [{ path, message: refusalMessages.passwordIsEmail }] });
}

/**
 * Mails a link to choose a new password, when the address has an account. Answers before looking, so that neither the
 * answer nor its duration tells whether it has.
 */
export async function requestPasswordReset(
  { auth, db, limiter, inBackground }: IdentityCore,
  email: string,
  visitor: Visitor,
): Promise<void> {
  await limiter.count(['resetRequestByEmail', email], ['resetRequestByAddress', countedAs(visitor.address)]);
  inBackground('password reset', translated(db, auth.api.requestPasswordReset({ body: { email } })));
}

/** Sets a new password with the token of a link (410 when expired or used) and ends all sessions of the person. */
export async function resetPassword(
  { auth, db, limiter, cache }: IdentityCore,
  { token, password }: { token: string; password: string },
  visitor: Visitor,
): Promise<Recipient> {
  const attempt: Attempt = ['linkByAddress', countedAs(visitor.address)];
  await limiter.count(attempt);
  const { internalAdapter } = await auth.$context;
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!link || link.expiresAt < new Date()) throw new Problem('expired');
  const person = await db
    .selectFrom('user')
    .select(['id', 'email', 'language'])
    .where('id', '=', link.value)
    .executeTakeFirst();
  if (!person) throw new Problem('expired');
  refuseEmailAsPassword(person.email, password, 'password');
  await translated(db, auth.api.resetPassword({ body: { token, newPassword: password } }));
  cache.revoke(person.id);
  await limiter.forgive(attempt);
  return person;
}

/** Changes the password of the signed-in person, ends the other sessions and renews this one. */
export async function changePassword(
  { auth, db, limiter, cookies, cache }: IdentityCore,
  personId: string,
  { password, newPassword }: { password: string; newPassword: string },
  visitor: Visitor,
): Promise<WithCookies & { recipient: Recipient }> {
  await limiter.count(['passwordByPerson', personId]);
  const recipient = await db
    .selectFrom('user')
    .select(['email', 'language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  refuseEmailAsPassword(recipient.email, newPassword, 'newPassword');
  const { headers } = await translated(
    db,
    auth.api.changePassword({
      body: { currentPassword: password, newPassword, revokeOtherSessions: true },
      headers: headersFor(visitor, [cookies.session, cookies.sessionOnly]),
      returnHeaders: true,
    }),
  );
  await limiter.forgive(['passwordByPerson', personId]);
  cache.revoke(personId);
  return { recipient, cookies: cookiesFrom(headers) };
}

/** Refuses unless the password is the signed-in person's: asked before what cannot be undone. */
export async function requirePassword(
  { auth, db, limiter, cookies }: IdentityCore,
  personId: string,
  password: string,
  visitor: Visitor,
): Promise<void> {
  await limiter.count(['passwordByPerson', personId]);
  const headers = headersFor(visitor, [cookies.session]);
  await translated(db, auth.api.verifyPassword({ body: { password }, headers }));
  await limiter.forgive(['passwordByPerson', personId]);
}
