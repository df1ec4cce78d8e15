import { z } from 'zod';
import { commonPasswords } from './common-passwords.ts';
import { EmailAddress } from './email-address.ts';

const min = 10;
const max = 128;

const sentence = (message: string, accepted: string) => ({ params: { rule: 'sentence', message, accepted } });

const length = (value: string) => [...value].length;

/** Whether a password is among the first that anybody would try, digits and marks at its end aside. */
function isCommon(password: string): boolean {
  const bare = password.toLowerCase();
  const stem = bare.replace(/[\d\W_]+$/, '');
  return commonPasswords.has(bare) || commonPasswords.has(stem) || new Set(bare).size < 4;
}

/**
 * A password someone chooses: 10 to 128 code points, any characters, not one of the most common. No rule on kinds of
 * characters: length is what protects (NIST SP 800-63B).
 */
export const NewPassword = z
  .string()
  .normalize('NFC')
  .refine((value) => length(value) >= min, { params: { rule: 'too-short', min }, abort: true })
  .refine((value) => length(value) <= max, { params: { rule: 'too-long', max }, abort: true })
  .refine(
    (value) => !isCommon(value),
    sentence('Ce mot de passe est l’un des plus essayés.', 'une phrase à toi, par exemple'),
  )
  .meta({
    description: 'Mot de passe, de 10 à 128 caractères',
    minLength: min,
    maxLength: max,
    format: 'password',
  });

/** A password someone types to be recognised: no rule but a length that can be hashed. */
export const TypedPassword = z
  .string()
  .min(1)
  .refine((value) => length(value) <= max, { params: { rule: 'too-long', max } })
  .meta({ description: 'Mot de passe', minLength: 1, maxLength: max, format: 'password' });

/** Refuses a password that is the e-mail address beside it. */
export function isNotEmail({ email, password }: { email: string; password: string }): boolean {
  return password.toLowerCase() !== email;
}

export const passwordIsEmail = {
  path: ['password'],
  ...sentence('Le mot de passe ne peut pas être ton adresse.', 'un mot de passe à part'),
};

/** The secret part of a link received by mail. */
export const LinkToken = z
  .string()
  .regex(/^[\w-]{16,128}$/)
  .meta({ description: 'Jeton du lien reçu par e-mail' });

export const PasswordResetRequest = z.strictObject({ email: EmailAddress });

export const PasswordReset = z.strictObject({ token: LinkToken, password: NewPassword });

export const PasswordChange = z.strictObject({ password: TypedPassword, newPassword: NewPassword });
