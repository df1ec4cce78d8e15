import { z } from 'zod';
import { RowId, shortText } from '#contract/values.ts';
import { EmailAddress } from './email-address.ts';
import { isNotEmail, NewPassword, passwordIsEmail } from './password.ts';

/** The language in which a person is written to. */
export const Language = z.enum(['fr', 'en']);

/** A new account. Nothing else may be chosen by the person: a role or a verified address in the body is refused. */
export const SignUp = z
  .strictObject({
    name: shortText(120)
      .refine((value) => !/[\t\n]/.test(value), { params: { rule: 'control-characters' } })
      .trim()
      .meta({ description: 'Nom affiché' }),
    email: EmailAddress,
    password: NewPassword,
    language: Language.default('fr'),
  })
  .refine(isNotEmail, passwordIsEmail);

export const SignedUp = z.object({ personId: RowId }).meta({ id: 'SignedUp' });
