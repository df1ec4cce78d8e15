import type { Transaction } from '#platform/database/transaction.ts';

/** Columns of an invitation that may be shown; never the token's hash. */
const shown = [
  'id',
  'email',
  'role',
  'status',
  'invited_by',
  'revoked_at',
  'accepted_at',
  'expires_at',
  'created_at',
] as const;

export async function insertInvitation(
  tx: Transaction,
  invitation: { email: string; role: string; tokenHash: string; personId: string },
) {
  const { email, role, tokenHash, personId } = invitation;
  return tx.kysely
    .insertInto('invitations')
    .values({ email, role, token_hash: tokenHash, invited_by: personId })
    .returning([...shown])
    .executeTakeFirstOrThrow();
}

/** What became of a token: accepted now, no longer valid, or not one for this person. */
export async function acceptInvitation(
  tx: Transaction,
  tokenHash: string,
): Promise<'accepted' | 'expired' | 'unknown'> {
  const { rows } = await tx.query<{ outcome: 'accepted' | 'expired' | 'unknown' }>(
    'select private.accept_invitation($1) as outcome',
    [tokenHash],
  );
  return rows[0]?.outcome ?? 'unknown';
}
