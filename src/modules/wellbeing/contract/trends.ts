import { z } from 'zod';
import { RecordedInstrument, SourceInstrument } from './clinical-signal.ts';
import { historyRanges, SignalHistory } from './signal-history.ts';
import { OwnTimeZone } from './time-zone.ts';

export const TrendsQuery = z.strictObject({
  range: z.enum(historyRanges).default('week'),
  timeZone: OwnTimeZone,
  source: SourceInstrument.optional().meta({ description: 'Un seul instrument ; tous par défaut' }),
  until: z.iso
    .date()
    .refine((day) => day >= '2000-01-01' && day < '2200-01-01', {
      params: { rule: 'sentence', message: 'Ce jour est trop loin.', accepted: 'un jour de 2000 à 2199' },
    })
    .optional()
    .meta({ description: 'Dernier jour de la période, dans le fuseau ; aujourd’hui par défaut' }),
});
export type TrendsQuery = z.infer<typeof TrendsQuery>;

const percent = z.number().min(0).max(100);
const count = z.int().min(0);
const correlation = z.number().min(-1).max(1);

/** What one's own answers look like together; null as long as there are too few to say. */
export const Summary = z.object({
  count,
  mean: percent.nullable(),
  deviation: z.number().min(0).nullable().meta({ description: 'Écart-type de la personne avec elle-même' }),
});

/** How much an answer resembles the one before, when that one is at most 24 hours old. */
export const Inertia = z.object({
  pairs: count,
  correlation: correlation.nullable(),
  low: correlation.nullable(),
  high: correlation.nullable(),
});

/** Answers of one stretch of four hours of the day; the interval counts each day once. */
export const DayPart = z.object({
  fromHour: z.int().min(0).max(20),
  count,
  days: count,
  mean: percent,
  low: percent.nullable(),
  high: percent.nullable(),
});

const Week = z.object({
  days: count,
  mean: percent.nullable(),
  low: percent.nullable(),
  high: percent.nullable(),
});

/** The last seven days of the period against the seven before, each day counted once. */
export const WeekAgainstWeek = z.object({
  last: Week,
  before: Week,
  difference: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z.enum(['too-few', 'unclear', 'higher', 'lower']),
});

export const DimensionTrend = Summary.extend({
  inertia: Inertia,
  dayParts: z.array(DayPart),
  weeks: WeekAgainstWeek,
});
export type DimensionTrend = z.infer<typeof DimensionTrend>;

/** How many answers fell in one tenth by one tenth of the map. */
export const MapCell = z.object({
  valenceTenth: z.int().min(0).max(9),
  arousalTenth: z.int().min(0).max(9),
  count,
});

export const SourceTrend = z.object({
  source: RecordedInstrument,
  count,
  valence: Summary,
  arousal: Summary,
});

export const Trends = SignalHistory.extend({
  timeZone: z.string(),
  source: RecordedInstrument.nullable(),
  count: count.meta({ description: 'Signaux de la période, avec l’instrument choisi' }),
  cells: z.array(MapCell),
  sources: z
    .array(SourceTrend)
    .meta({ description: 'Chaque instrument de la période, quel que soit le choix' }),
  valence: DimensionTrend,
  arousal: DimensionTrend,
}).meta({ id: 'Trends' });
export type Trends = z.infer<typeof Trends>;
