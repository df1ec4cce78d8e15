import type pg from 'pg';
import { envelope, musicRequest } from '../access/world/wellbeing.ts';

/** What one table holds of one person, every text of it marked; `$1` is the person, `$2` the mark. */
const rowOf: Readonly<Record<string, string>> = {
  emotions: `insert into public.emotions (user_id, text, emojis, ai_feedback)
    values ($1, 'texte ' || $2, $2, 'retour ' || $2)`,
  emotion_revisions: `insert into public.emotion_revisions (user_id, emotion_id, date, text, emojis, had_voice)
    select $1, id, now(), 'avant ' || $2, $2, false from public.emotions where user_id = $1 and emojis = $2`,
  audio_recordings: `insert into public.audio_recordings (user_id, file_id, media_type, byte_count, duration_seconds, sha256)
    select $1, gen_random_uuid(), 'audio/webm', 4, 1, repeat('a', 64) where $2 <> ''`,
  clinical_signals: `insert into public.clinical_signals (user_id, source_instrument, level, expires_at, metadata)
    values ($1, 'SAM', 1, now() + interval '1 day',
      jsonb_build_object('valence', 20, 'arousal', 80, 'emotion', $2, 'summary', $2, 'raw', jsonb_build_object('note', $2)))`,
  journal_entries: `insert into public.journal_entries (user_id, content, tags, is_favourite, ai_feedback, ai_feedback_origin)
    values ($1, 'contenu ' || $2, array[$2], true, 'retour ' || $2,
      '{"engine": {"kind": "embedded"}, "is_generated": false, "basis": "entry"}')`,
  sealed_entries: `insert into public.sealed_entries (user_id, entry_key, envelope)
    values ($1, gen_random_uuid(), '${JSON.stringify(envelope)}'::jsonb || jsonb_build_object('marked', $2))`,
  rituals: `insert into public.rituals (user_id, name, description) values ($1, $2, 'pourquoi ' || $2)`,
  ritual_events: `insert into public.ritual_events (user_id, ritual_id, outcome)
    select $1, id, 'done' from public.rituals where user_id = $1 and name = $2 limit 1`,
  shifts: `insert into public.shifts (user_id, starts_at, ends_at)
    select $1, now(), now() + interval '12 hours' where $2 <> ''`,
  reminder_settings: `insert into public.reminder_settings (user_id) select $1 where $2 <> ''`,
  reminders: `insert into public.reminders (user_id, ritual_id, due_at, expires_at)
    select $1, id, now(), now() + interval '30 days' from public.rituals where user_id = $1 and name = $2 limit 1`,
  // The gesture first: a row of effects names one of the library.
  gesture_effects: `with gesture as (
      insert into public.micro_gestures
        (slug, position, duration_seconds, evidence_grade, clinical_review, postures, suits, needs, content,
         contraindications, sources)
      values ('canary', 1, 60, 'C', 'required', '{sitting}', '{}', '{}', '{"fr": {}, "en": {}}', '{}', '[{}]')
      on conflict do nothing
    )
    insert into public.gesture_effects (user_id, slug, before_valence, before_arousal, after_valence, after_arousal)
    select $1, 'canary', 20, 80, 40, 60 where $2 <> ''`,
  saved_music: `insert into public.saved_music (user_id, title, request)
    values ($1, $2, '${JSON.stringify(musicRequest)}')`,
};

/** Tables whose rows hold no words: there is nothing to mark, only rows to count. */
export const wordless: readonly string[] = [
  'audio_recordings',
  'ritual_events',
  'shifts',
  'reminder_settings',
  'reminders',
  'gesture_effects',
];

/**
 * Gives a person a marked row in each of these tables, as a superuser.
 * @throws when nobody said yet how a row of one of them is made
 */
export async function plantCanaries(
  admin: pg.Pool,
  tables: readonly string[],
  personId: string,
  canary: string,
): Promise<void> {
  for (const table of tables) {
    const insert = rowOf[table];
    if (!insert) throw new Error(`${table}: say in test/rights/canaries.ts how a marked row of it is made`);
    await admin.query(insert.replaceAll('$1', `$1::uuid`).replaceAll('$2', '$2::text'), [personId, canary]);
  }
}
