import type { z } from 'zod';
import type { Transaction } from '#platform/database/transaction.ts';
import type { ProgrammeSignUpCreate } from '../contract/digital-medicine.ts';

/** Signs somebody up; a repeated address changes nothing, and nobody can tell. Visitors may not read it back. */
export async function insertProgrammeSignUp(
  tx: Transaction,
  signUp: z.infer<typeof ProgrammeSignUpCreate>,
): Promise<void> {
  await tx.query(
    'insert into public."Digital Medicine" (email, "prénom", "intéret", consent_at) values ($1, $2, $3, $4)',
    [signUp.email, signUp.prénom ?? null, signUp.intéret ?? null, signUp.consent_at],
  );
}
