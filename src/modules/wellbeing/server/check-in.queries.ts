import type { Transaction } from '#platform/database/transaction.ts';
import { ClinicalSignal, type SignalMetadata } from '../contract/clinical-signal.ts';
import { MicroGesture, microGestures } from '../contract/micro-gesture.ts';

type SignalColumns = keyof ClinicalSignal & string;
const signalColumns = Object.keys(ClinicalSignal.shape) as SignalColumns[];
const gestureColumns = Object.keys(microGestures.row.shape) as (keyof MicroGesture)[];

export interface NewSignal {
  sourceInstrument: ClinicalSignal['source_instrument'];
  level: number;
  moduleContext: ClinicalSignal['module_context'];
  metadata: SignalMetadata;
  keepDays: number;
}

/** The library, in its own order. */
export async function listGestures(tx: Transaction): Promise<MicroGesture[]> {
  const rows = await tx.kysely
    .selectFrom('micro_gestures')
    .select(gestureColumns)
    .orderBy('position')
    .execute();
  return rows.map((row) => MicroGesture.parse(row));
}

/** Records a signal of the caller; the database computes when it expires. */
export async function createSignal(tx: Transaction, signal: NewSignal): Promise<ClinicalSignal> {
  const { rows } = await tx.query<Record<SignalColumns, unknown>>(
    `insert into public.clinical_signals
       (source_instrument, domain, level, window_type, module_context, metadata, expires_at)
     values ($1, 'emotional', $2, 'instant', $3, $4, now() + make_interval(days => $5))
     returning ${signalColumns.join(', ')}`,
    [
      signal.sourceInstrument,
      signal.level,
      signal.moduleContext,
      JSON.stringify(signal.metadata),
      signal.keepDays,
    ],
  );
  return ClinicalSignal.parse(rows[0]);
}
