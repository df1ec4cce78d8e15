import { z } from 'zod';
import { TimeZone } from './time-zone.ts';

export const OwnDataQuery = z.strictObject({
  format: z.enum(['json', 'html']).default('json'),
  language: z.enum(['fr', 'en']).default('fr').meta({ description: 'Langue de la page à lire' }),
  timeZone: TimeZone.default('Europe/Paris'),
});
