import type { z } from 'zod';
import type { Me } from '#modules/accounts/contract/me.ts';
import { answerOf, anything, flag, object, oneOf, orNull, text } from './api/shape.ts';

/** The person signed in, checked without zod. */
export const meAnswer = answerOf(
  object<z.infer<typeof Me>>({
    id: text,
    email: text,
    name: orNull(text),
    role: oneOf('student', 'clinician', 'teacher', 'moderator', 'admin'),
    status: oneOf('active', 'suspended'),
    preferences: anything,
    language: oneOf('fr', 'en'),
    isTotpEnabled: flag,
    isDemonstration: flag,
  }),
);
