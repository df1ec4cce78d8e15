import { z } from 'zod';
import { EmailAddress } from './email-address.ts';
import { LinkToken } from './password.ts';

/** A teacher invites students and clinicians; an administrator anybody. The database decides. */
export const NewInvitation = z.strictObject({
  email: EmailAddress,
  role: z.enum(['student', 'clinician', 'teacher', 'moderator', 'admin']),
});

export const InvitationAcceptance = z.strictObject({ token: LinkToken });

export const InvitationAccepted = z
  .object({ role: z.string().meta({ description: 'Rôle reçu' }) })
  .meta({ id: 'InvitationAccepted' });
