import { z } from 'zod';
import { TypedPassword } from './password.ts';

/** Starting and stopping TOTP both ask the password: an open session is not enough. */
export const PasswordProof = z.strictObject({ password: TypedPassword });

export const TotpStarted = z
  .object({
    otpauthUri: z.string().meta({ description: 'Adresse otpauth:// à montrer en QR code' }),
  })
  .meta({ id: 'TotpStarted' });

export const TotpCode = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/))
    .meta({ description: 'Code à six chiffres' }),
});

export const TotpConfirmed = z
  .object({
    backupCodes: z.array(z.string()).meta({ description: 'Codes de secours, montrés cette seule fois' }),
  })
  .meta({ id: 'TotpConfirmed' });
