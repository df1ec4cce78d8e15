import { randomBytes } from 'node:crypto';
import { Problem } from '../http/problem.ts';
import type { Attempt } from './attempt-limiter.ts';
import type { IdentityCore, Recipient } from './core.ts';
import { countedAs } from './network.ts';
import { requirePassword } from './passwords.ts';
import { refusalMessages } from './refusal-messages.ts';
import { emailTaken } from './refusals.ts';
import type { Visitor } from './visitor.ts';

const linkHours = 24;
const identifierOf = (token: string) => `email-change:${token}`;

export interface RequestedEmailChange {
  /** Where the person is written to today. */
  old: Recipient;
  /** The link's token for the new address; absent when that address has an account, which must not show. */
  token?: string;
}

/**
 * Prepares a change of e-mail address, after the password. Nothing changes before the token, mailed to the new address,
 * comes back. (better-auth's own flow puts both addresses in the link and lets it serve twice.)
 */
export async function requestEmailChange(
  core: IdentityCore,
  personId: string,
  { email, password }: { email: string; password: string },
  visitor: Visitor,
): Promise<RequestedEmailChange> {
  const { db, auth, limiter } = core;
  await requirePassword(core, personId, password, visitor);
  await limiter.count(['emailChangeByPerson', personId]);
  const old = await db
    .selectFrom('user')
    .select(['email', 'language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (old.email === email) {
    throw new Problem('invalid', { errors: [{ path: 'email', message: refusalMessages.sameEmail }] });
  }
  const holder = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
  if (holder) return { old };
  const token = randomBytes(24).toString('base64url');
  const { internalAdapter } = await auth.$context;
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(token),
    value: `${personId} ${email}`,
    expiresAt: new Date(Date.now() + linkHours * 3600_000),
  });
  return { old, token };
}

/**
 * Makes the new address the person's, with the token of the link (410 when expired or used). Links mailed to the old
 * address before (password reset, other changes) stop working.
 */
export async function confirmEmailChange(
  { db, auth, limiter }: IdentityCore,
  token: string,
  visitor: Visitor,
): Promise<{ oldEmail: string; recipient: Recipient }> {
  const attempt: Attempt = ['linkByAddress', countedAs(visitor.address)];
  await limiter.count(attempt);
  const { internalAdapter } = await auth.$context;
  const link = await internalAdapter.consumeVerificationValue(identifierOf(token));
  const [personId, email] = link?.value.split(' ') ?? [];
  if (!personId || !email) throw new Problem('expired');
  await limiter.forgive(attempt);
  return db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('user')
      .select(['email', 'language'])
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst();
    if (!person) throw new Problem('expired');
    const holder = await tx.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
    if (holder) throw emailTaken();
    await tx
      .updateTable('user')
      .set({ email, emailVerified: true, updatedAt: new Date() })
      .where('id', '=', personId)
      .execute();
    await tx.deleteFrom('verification').where('value', 'like', `${personId}%`).execute();
    return { oldEmail: person.email, recipient: { email, language: person.language } };
  });
}
