import { z } from 'zod';
import { Instant } from '#contract/values.ts';
import { RecordedInstrument } from './clinical-signal.ts';

export const historyRanges = ['day', 'week', 'month', 'year'] as const;

const percent = z.number().min(0).max(100);

export const HistoryPoint = z.object({
  id: z.string(),
  at: Instant,
  source: RecordedInstrument,
  level: z.int(),
  valence: percent.nullable(),
  arousal: percent.nullable(),
});

/** A day that has at least one signal. Days without any are absent: a gap stays a gap. */
export const HistoryDay = z.object({
  on: z.iso.date(),
  count: z.int(),
  meanLevel: z.number(),
  meanValence: percent.nullable(),
  meanArousal: percent.nullable(),
});

/** The part of the trends that the first screens read. */
export const SignalHistory = z
  .object({
    range: z.enum(historyRanges),
    fromOn: z.iso.date(),
    toOn: z.iso.date(),
    points: z.array(HistoryPoint).meta({
      description:
        'Les signaux un à un, du plus ancien au plus récent ; aucun pour une année, qui se lit par jour',
    }),
    days: z.array(HistoryDay),
    isTruncated: z.boolean().meta({ description: 'Vrai quand seuls les 2 000 derniers signaux sont donnés' }),
  })
  .meta({ id: 'SignalHistory' });
export type SignalHistory = z.infer<typeof SignalHistory>;

export const ExportQuery = z.strictObject({ format: z.enum(['json', 'csv']).default('json') });

export const SignalErasure = z.object({ deleted: z.int() });
