import type { Caller } from '../database/caller.ts';
import { Problem } from '../http/problem.ts';
import type { IdentityCore, Recipient, WithCookies } from './core.ts';
import { requirePassword } from './passwords.ts';
import { refusalMessages } from './refusal-messages.ts';
import { translated } from './refusals.ts';
import { signOut } from './sign-in.ts';
import { cookiesFrom, headersFor, type Visitor } from './visitor.ts';

type Person = Extract<Caller, { kind: 'person' }>;

/** One place where a person is signed in. */
export interface OpenSession {
  id: string;
  userAgent: string;
  network: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** The person's sessions that still hold, latest first. */
export async function listSessions({ db }: IdentityCore, personId: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'userAgent', 'ipAddress', 'createdAt', 'updatedAt', 'expiresAt'])
    .where('userId', '=', personId)
    .where('expiresAt', '>', new Date())
    .orderBy('updatedAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt, expiresAt }) => ({
    id,
    userAgent: userAgent ?? '',
    network: ipAddress ?? '',
    createdAt,
    lastSeenAt: updatedAt,
    expiresAt,
  }));
}

/** Ends one session of the person; another person's, or none, is "not found". */
export async function endSession(
  { db, cache }: IdentityCore,
  personId: string,
  sessionId: string,
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', sessionId)
    .where('userId', '=', personId)
    .executeTakeFirst();
  cache.revoke(personId);
  if (numDeletedRows === 0n) throw new Problem('not-found');
}

/** Ends all sessions of the person but the one that asks. */
export async function endOtherSessions(
  { db, cache }: IdentityCore,
  { personId, sessionId }: Person,
): Promise<void> {
  await db.deleteFrom('session').where('userId', '=', personId).where('id', '!=', sessionId).execute();
  cache.revoke(personId);
}

/** What identity knows of the signed-in person; also prolongs the session once a day, hence the cookies. */
export async function describeSelf(
  { auth, db, cookies }: IdentityCore,
  visitor: Visitor,
): Promise<WithCookies & { email: string; language: 'fr' | 'en'; hasTotp: boolean }> {
  const headers = headersFor(visitor, [cookies.session, cookies.sessionOnly]);
  const { response, headers: answer } = await translated(
    db,
    auth.api.getSession({ headers, returnHeaders: true }),
  );
  if (!response) throw new Problem('not-signed-in');
  const { email, language, twoFactorEnabled } = response.user;
  return {
    email,
    language: language === 'en' ? 'en' : 'fr',
    hasTotp: twoFactorEnabled === true,
    cookies: cookiesFrom(answer),
  };
}

/**
 * Erases the person, after the password: the account, and by cascade the profile and every row that hangs from it. The
 * only administrator of an instance with other people cannot leave (409).
 */
export async function eraseAccount(
  core: IdentityCore,
  { personId }: Person,
  password: string,
  visitor: Visitor,
): Promise<WithCookies & { recipient: Recipient }> {
  const { db, cache } = core;
  await requirePassword(core, personId, password, visitor);
  const recipient = await db
    .transaction()
    .execute(async (tx) => {
      await tx.deleteFrom('verification').where('value', 'like', `${personId}%`).execute();
      return tx
        .deleteFrom('user')
        .where('id', '=', personId)
        .returning(['email', 'language'])
        .executeTakeFirstOrThrow();
    })
    .catch((error: unknown) => {
      const isLastAdmin =
        error instanceof Error && 'constraint' in error && error.constraint === 'accounts_role_last_admin';
      throw isLastAdmin
        ? new Problem('conflict', { detail: refusalMessages.lastAdmin, cause: error })
        : error;
    });
  cache.revoke(personId);
  const { cookies } = await signOut(core, visitor);
  return { recipient, cookies };
}
