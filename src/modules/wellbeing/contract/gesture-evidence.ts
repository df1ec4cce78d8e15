import { z } from 'zod';

/** What one gesture has done for the person: points beyond the usual return, and a 90 % interval. */
export const EvidenceOfGesture = z.object({
  slug: z.string(),
  count: z.int().meta({ description: 'Avant-après notés' }),
  estimate: z.number().meta({ description: 'Points sur 0 à 100, au-delà du retour habituel' }),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(['helps', 'no-effect', 'worse', 'undecided', 'too-few']),
  aheadOf: z.array(z.string()).meta({ description: 'Gestes devant lesquels celui-ci est sûrement' }),
});

export const GestureEvidenceAnswer = z
  .object({
    gestures: z.array(EvidenceOfGesture).meta({ description: 'Du plus aidant au moins aidant' }),
    negligiblePoints: z.number().meta({ description: 'En deçà, un effet ne se sentirait pas' }),
  })
  .meta({ id: 'GestureEvidence' });
export type GestureEvidenceAnswer = z.infer<typeof GestureEvidenceAnswer>;

export const EffectErasure = z.object({ deleted: z.int() });
