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

/**
 * Accepts an invitation for the caller and answers the role obtained. The database refuses by a named constraint:
 * `invitations_token_hash_usable` or `invitations_email_addressee`.
 */
export async function acceptInvitation(tx: Transaction, tokenHash: string): Promise<string> {
  const { rows } = await tx.query<{ role: string }>('select private.accept_invitation($1) as role', [
    tokenHash,
  ]);
  if (!rows[0]) throw new Error('accepting an invitation answered nothing');
  return rows[0].role;
}
