import { z } from 'zod';
import { EmailAddress } from './email-address.ts';
import { LinkToken, TypedPassword } from './password.ts';

export const EmailChange = z.strictObject({ email: EmailAddress, password: TypedPassword });

export const EmailChangeConfirmation = z.strictObject({ token: LinkToken });

export const EmailChanged = z.object({ email: z.string() }).meta({ id: 'EmailChanged' });
