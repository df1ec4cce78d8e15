import { idOf, stableUuid } from './persons.ts';
import { keyOf, row, type Seed, sql, type Value } from './rows.ts';

/** Needs the gesture of this world. */
export const effect = {
  slug: String(keyOf('micro_gestures', 'breath')),
  before_valence: 20,
  before_arousal: 80,
  after_valence: 40,
  after_arousal: 55,
};
const signal = { source_instrument: 'scan_sliders', level: 2 };
/** Well formed; it opens for nobody. */
export const musicRequest = {
  from: { valence: 40, arousal: 70 },
  to: { valence: 65, arousal: 20 },
  seconds: 180,
  seed: 7,
  drums: true,
  composerVersion: 1,
};

export const envelope = {
  version: 1,
  derivation: {
    name: 'argon2id',
    memoryKib: 19_456,
    iterations: 2,
    parallelism: 1,
    salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
  },
  cipher: 'AES-256-GCM',
  iv: 'AAAAAAAAAAAAAAAA',
  ciphertext: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
};
const words = {
  label_fr: 'Ligne',
  label_en: 'Line',
  description_fr: 'Décrite',
  description_en: 'Described',
  audience_fr: 'Tous',
  audience_en: 'Everybody',
  hours_fr: 'Toujours',
  hours_en: 'Always',
};

const recording = {
  media_type: 'audio/wav',
  byte_count: 8,
  duration_seconds: 1,
  sha256: '0'.repeat(64),
};
const twoDaysAgo = sql("now() - interval '2 days'");
const voice = (label: string, user_id: string, more: Record<string, Value> = {}) =>
  row('audio_recordings', label, { ...recording, file_id: stableUuid(`file ${label}`), user_id, ...more });

/** Files that stand behind the world's recordings. */
export const recordingFiles = ['kept', 'fresh', 'abandoned', 'others'].map((label) =>
  stableUuid(`file ${label}`),
);

export const wellbeingSeeds: readonly Seed[] = [
  row('emotions', 'fresh', { user_id: idOf.owner, text: 'fatigue de garde' }),
  row('emotions', 'old', {
    user_id: idOf.owner,
    score: 40,
    created_at: sql("now() - interval '25 hours'"),
    date: sql("now() - interval '25 hours'"),
  }),
  row('emotions', 'others', { user_id: idOf.other, score: 60 }),
  row('emotions', 'suspendeds', { user_id: idOf.suspended, score: 10 }),
  row('emotion_revisions', 'owners', {
    user_id: idOf.owner,
    emotion_id: String(keyOf('emotions', 'fresh')),
    date: sql('now()'),
    had_voice: false,
  }),
  row('emotion_revisions', 'others', {
    user_id: idOf.other,
    emotion_id: String(keyOf('emotions', 'others')),
    date: sql('now()'),
    had_voice: false,
  }),
  voice('kept', idOf.owner, { emotion_id: String(keyOf('emotions', 'old')), created_at: twoDaysAgo }),
  voice('fresh', idOf.owner),
  voice('abandoned', idOf.owner, { created_at: twoDaysAgo }),
  voice('others', idOf.other),
  row('clinical_signals', 'kept', {
    ...signal,
    user_id: idOf.owner,
    expires_at: sql("now() + interval '30 days'"),
  }),
  row('clinical_signals', 'expired', {
    ...signal,
    user_id: idOf.owner,
    created_at: sql("now() - interval '2 days'"),
    expires_at: sql("now() - interval '1 day'"),
  }),
  row('clinical_signals', 'others', {
    ...signal,
    user_id: idOf.other,
    expires_at: sql("now() + interval '7 days'"),
  }),
  row('journal_entries', 'owners', { user_id: idOf.owner, content: 'journal intime' }),
  row('journal_entries', 'others', { user_id: idOf.other, content: 'autre journal' }),
  row('sealed_entries', 'owners', { user_id: idOf.owner, entry_key: stableUuid('sealed'), envelope }),
  row('sealed_entries', 'others', { user_id: idOf.other, entry_key: stableUuid('sealed'), envelope }),
  row('saved_music', 'owners', { user_id: idOf.owner, title: 'Le mien', request: musicRequest }),
  row('saved_music', 'others', { user_id: idOf.other, title: 'Un autre', request: musicRequest }),
  row('rituals', 'owners', { user_id: idOf.owner, name: 'Respirer' }),
  row('rituals', 'others', { user_id: idOf.other, name: 'Marcher' }),
  row('ritual_events', 'owners', {
    user_id: idOf.owner,
    ritual_id: String(keyOf('rituals', 'owners')),
    outcome: 'done',
  }),
  row('ritual_events', 'others', {
    user_id: idOf.other,
    ritual_id: String(keyOf('rituals', 'others')),
    outcome: 'done',
  }),
  row('shifts', 'owners', {
    user_id: idOf.owner,
    starts_at: '2026-11-20T18:00Z',
    ends_at: '2026-11-21T08:00Z',
  }),
  row('shifts', 'others', {
    user_id: idOf.other,
    starts_at: '2026-11-20T18:00Z',
    ends_at: '2026-11-21T08:00Z',
  }),
  row('reminder_settings', 'owners', { user_id: idOf.owner }),
  row('reminder_settings', 'others', { user_id: idOf.other }),
  ...(['owners', 'others', 'expired'] as const).map((label) => {
    const isExpired = label === 'expired';
    return row('reminders', label, {
      user_id: label === 'others' ? idOf.other : idOf.owner,
      due_at: sql(isExpired ? "now() - interval '40 days'" : 'now()'),
      outcome: 'sent',
      decided_at: sql('now()'),
      expires_at: sql(isExpired ? "now() - interval '10 days'" : "now() + interval '30 days'"),
    });
  }),
  row('micro_gestures', 'breath', {
    position: 1,
    duration_seconds: 60,
    evidence_grade: 'B',
    clinical_review: 'required',
    postures: ['sitting'],
    suits: { tense: 2 },
    needs: {},
    content: Object.fromEntries(
      ['fr', 'en'].map((language) => [
        language,
        {
          title: 'T',
          summary: 'S',
          posture: 'P',
          steps: [{ seconds: 60, text: 't' }],
          evidence: 'E',
          cautions: [],
        },
      ]),
    ),
    contraindications: { fr: [], en: [] },
    sources: sql(`'[{"title":"Essai","year":2020}]'::jsonb`),
  }),
  row('gesture_effects', 'owners', { ...effect, user_id: idOf.owner }),
  row('gesture_effects', 'expired', {
    ...effect,
    user_id: idOf.owner,
    created_at: sql("now() - interval '366 days'"),
    expires_at: sql("now() - interval '1 day'"),
  }),
  row('gesture_effects', 'others', { ...effect, user_id: idOf.other }),
  row('help_lines', 'line', {
    ...words,
    number: '3114',
    verified_on: '2026-11-01',
    verification: 'appel',
    source_label: 'site',
  }),
];
