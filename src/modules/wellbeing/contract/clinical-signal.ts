import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId, shortText } from '#contract/values.ts';

/** Instruments that both editions have; the personal one has one more (`camera-signal.ts`). */
export const SourceInstrument = z.enum(['SAM', 'scan_sliders']);
/** What recorded a signal: an open word, since the other edition may have recorded it on this very database. */
export const RecordedInstrument = z
  .string()
  .max(40)
  .meta({ description: 'L’instrument qui a donné ce signal' });
export const WindowType = z.enum(['instant', 'session']);
export const ModuleContext = z.enum(['scan', 'assess']);

const percent = z.number().min(0).max(100);

export const RawWord = z.string().regex(/^[\p{L}\p{N} _.-]{1,60}$/u);

/**
 * What an instrument gave. Valence and arousal on 0–100 whatever the instrument; `raw` keeps the instrument's own
 * numbers (SAM: 1–9; sliders: 0–100); confidence on 0–1.
 */
export const SignalMetadata = z.strictObject({
  valence: percent.optional(),
  arousal: percent.optional(),
  emotion: shortText(60).nullish(),
  confidence: z.number().min(0).max(1).optional(),
  summary: shortText(500).nullish(),
  raw: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), z.union([percent, RawWord])).optional(),
});

export type SignalMetadata = z.infer<typeof SignalMetadata>;

export const ClinicalSignal = z
  .object({
    id: RowId,
    user_id: RowId,
    source_instrument: RecordedInstrument,
    domain: z.literal('emotional'),
    level: z.int().min(0).max(4),
    window_type: WindowType,
    module_context: ModuleContext,
    metadata: SignalMetadata,
    created_at: Instant,
    expires_at: Instant,
  })
  .meta({ id: 'ClinicalSignal' });
export type ClinicalSignal = z.infer<typeof ClinicalSignal>;

const mostKeptMs = 366 * 24 * 3_600_000;
const isKeptAtMostAYear = (value: string) => {
  const fromNowMs = Date.parse(value) - Date.now();
  return fromNowMs > 0 && fromNowMs <= mostKeptMs;
};

export const ClinicalSignalCreate = z.strictObject({
  source_instrument: SourceInstrument,
  domain: z.literal('emotional').default('emotional'),
  level: z.int().min(0).max(4),
  window_type: WindowType,
  module_context: ModuleContext,
  metadata: SignalMetadata,
  expires_at: Instant.refine(isKeptAtMostAYear, {
    params: {
      rule: 'sentence',
      message: 'Cette échéance ne convient pas.',
      accepted: 'un instant futur, à un an au plus',
    },
  }),
});

/** Signals are recorded, read and deleted by their person; never edited. */
export const clinicalSignals = defineResource({
  module: 'wellbeing',
  path: 'clinical-signals',
  table: 'clinical_signals',
  noun: 'un signal émotionnel',
  row: ClinicalSignal,
  create: ClinicalSignalCreate,
  filters: { source_instrument: SourceInstrument, window_type: WindowType, module_context: ModuleContext },
});
