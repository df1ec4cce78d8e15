import { z } from 'zod';
import { EmailAddress } from './email-address.ts';
import { TypedPassword } from './password.ts';

export const SignIn = z.strictObject({
  email: EmailAddress,
  password: TypedPassword,
  remember: z.boolean().default(true).meta({
    description: 'Faux sur un appareil partagé\u00a0: la connexion finit avec le navigateur, un jour au plus',
  }),
});

export const SignedIn = z
  .object({
    needsTotp: z.boolean().meta({ description: 'Vrai quand un code reste à donner à sign-in/totp' }),
  })
  .meta({ id: 'SignedIn' });

/** Six digits of the authenticator, or a backup code (`abcde-FGHIJ`). */
export const SignInCode = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/))
    .meta({ description: 'Code à six chiffres, ou code de secours' }),
});
