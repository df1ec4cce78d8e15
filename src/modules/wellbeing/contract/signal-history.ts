import { z } from 'zod';
import { Instant } from '#contract/values.ts';
import { SourceInstrument } from './clinical-signal.ts';

export const historyRanges = ['day', 'week', 'quarter'] as const;

/** Days that each range covers, the present one included. */
export const rangeDays = { day: 1, week: 7, quarter: 90 } as const;

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('fr', { timeZone: name }));
  } catch {
    return false;
  }
};

export const HistoryQuery = z.strictObject({
  range: z.enum(historyRanges).default('week'),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, {
      params: { rule: 'sentence', message: 'Ce fuseau n’existe pas.', accepted: 'un nom comme Europe/Paris' },
    })
    .default('Europe/Paris'),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

const percent = z.number().min(0).max(100);

export const HistoryPoint = z.object({
  id: z.string(),
  at: Instant,
  source: SourceInstrument,
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

export const SignalHistory = z
  .object({
    range: z.enum(historyRanges),
    fromOn: z.iso.date(),
    toOn: z.iso.date(),
    points: z.array(HistoryPoint).meta({ description: 'Les signaux un à un, du plus ancien au plus récent' }),
    days: z.array(HistoryDay),
    isTruncated: z.boolean().meta({ description: 'Vrai quand seuls les 2 000 derniers signaux sont donnés' }),
  })
  .meta({ id: 'SignalHistory' });
export type SignalHistory = z.infer<typeof SignalHistory>;

export const ExportQuery = z.strictObject({ format: z.enum(['json', 'csv']).default('json') });

export const SignalErasure = z.object({ deleted: z.int() });
