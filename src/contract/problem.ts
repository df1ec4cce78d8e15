import { z } from 'zod';

/** Every way in which Hygie says no, with its HTTP status. Clients branch on the code, never on the sentence. */
export const problemStatus = {
  'invalid-request': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'totp-required': 401,
  forbidden: 403,
  'consent-needed': 403,
  'cross-site': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'still-used': 409,
  untrusted: 409,
  expired: 410,
  recalled: 410,
  'too-large': 413,
  'wrong-type': 415,
  invalid: 422,
  'too-fast': 429,
  internal: 500,
  unavailable: 503,
  'storage-full': 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problemStatus;

const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/** One field that was refused: where it is, why, and what is accepted. */
export const FieldError = z.object({
  path: z.string().meta({ description: 'Chemin du champ, par exemple metadata.valence' }),
  message: z.string(),
  accepted: z.string().optional(),
});
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem document, in French. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(codes),
    detail: z.string(),
    errors: z.array(FieldError).optional(),
    retryAfterSeconds: z.int().optional(),
  })
  .meta({ id: 'Problem', description: 'Ce qui a été refusé, pourquoi, et ce qui est accepté (RFC 9457)' });
export type ProblemDocument = z.infer<typeof ProblemDocument>;
