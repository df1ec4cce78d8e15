import { z } from 'zod';

/** An e-mail address, in lower case, at most 254 characters. */
export const EmailAddress = z
  .string()
  .max(254)
  .trim()
  .toLowerCase()
  .pipe(z.email())
  .meta({ description: 'Adresse e-mail' });
