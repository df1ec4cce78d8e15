import type pg from 'pg';
import { demoHistory } from './demo-history.rules.ts';
import { seededRandom } from './seeded-random.ts';

// Any number serves; the same one shows everybody the same history.
const demoSeed = 20_261_123;

/** Writes the invented history of the demonstration person, with the migrating connection: it lies in the past. */
export async function createDemoSignals(admin: pg.ClientBase, personId: string, now: Date): Promise<void> {
  const signals = demoHistory({ random: seededRandom(demoSeed), now });
  await admin.query(
    `insert into public.clinical_signals
       (user_id, source_instrument, domain, level, window_type, module_context, metadata, created_at, expires_at)
     select $1, source_instrument, domain, level, window_type, module_context, metadata, created_at, expires_at
     from jsonb_to_recordset($2) as signal (
       source_instrument text, domain text, level smallint, window_type text, module_context text, metadata jsonb,
       created_at timestamptz, expires_at timestamptz
     )`,
    [personId, JSON.stringify(signals)],
  );
}
