import type pg from 'pg';
import { demoEffects } from './demo-effects.rules.ts';
import { demoHistory } from './demo-history.rules.ts';
import { seededRandom } from './seeded-random.ts';

// Any numbers serve; the same ones show everybody the same history.
const demoSeed = 20_261_123;
const demoEffectsSeed = 20_261_126;

/**
 * Writes the invented history of the demonstration person, and what she noted before and after gestures, with the
 * migrating connection: both lie in the past. The library of gestures must be loaded.
 */
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
  const effects = demoEffects({ signals, random: seededRandom(demoEffectsSeed), now });
  await admin.query(
    `insert into public.gesture_effects
       (user_id, slug, before_valence, before_arousal, after_valence, after_arousal, created_at, expires_at)
     select $1, slug, before_valence, before_arousal, after_valence, after_arousal, created_at, expires_at
     from jsonb_to_recordset($2) as effect (
       slug text, before_valence real, before_arousal real, after_valence real, after_arousal real,
       created_at timestamptz, expires_at timestamptz
     )`,
    [personId, JSON.stringify(effects)],
  );
}
