import { z } from 'zod';
import { Json, RowId } from '#contract/values.ts';
import { Language } from './sign-up.ts';

/** The person signed in, as the shell of the application needs to know them. */
export const Me = z
  .object({
    id: RowId,
    email: z.string(),
    name: z.string().nullable(),
    role: z.enum(['student', 'clinician', 'teacher', 'moderator', 'admin']),
    status: z.enum(['active', 'suspended']),
    preferences: z.record(z.string(), Json),
    language: Language,
    isTotpEnabled: z.boolean(),
    isDemonstration: z.boolean().meta({ description: 'Vrai pour la personne inventée de --demo' }),
  })
  .meta({ id: 'Me' });
