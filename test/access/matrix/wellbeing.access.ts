import { idOf } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { actsOn, each, nobody, type TableAccess } from './act.ts';

const emotions = actsOn('emotions');
const revisions = actsOn('emotion_revisions');
const recordings = actsOn('audio_recordings');
const signals = actsOn('clinical_signals');
const journal = actsOn('journal_entries');
const sealed = actsOn('sealed_entries');
const music = actsOn('saved_music');
const rituals = actsOn('rituals');
const events = actsOn('ritual_events');
const shifts = actsOn('shifts');
const effects = actsOn('gesture_effects');
const limits = actsOn('reminder_settings');
const reminders = actsOn('reminders');
const gestures = actsOn('micro_gestures');
const lines = actsOn('help_lines');

const forOwner = `'${idOf.owner}'`;
const own = 'auth.uid()';
/** The only person who succeeds in writing for the owner is the owner. */
const forged = each('refused', { owner: 1 });
const ownersAndOthers = each([], { owner: ['owners'], other: ['others'] });
const signal = { source_instrument: "'SAM'", level: '1', expires_at: "now() + interval '1 day'" };
const recording = {
  file_id: 'gen_random_uuid()',
  media_type: "'audio/webm'",
  byte_count: '10',
  duration_seconds: '1',
  sha256: "repeat('a', 64)",
};
const piece = {
  title: "'a'",
  request: `'{"from": {}, "to": {}, "seconds": 60, "seed": 1, "drums": true, "composerVersion": 1}'`,
};
const ritualFields = [
  'name',
  'description',
  'frequency',
  'is_completed',
  'at_time',
  'week_day',
  'minutes_after_shift',
  'time_zone',
  'is_paused',
  'recurrence',
  'ends_on',
  'ends_after',
  'paused_until',
];
const limitFields = ['weekly_cap', 'quiet_from', 'quiet_until', 'time_zone', 'paused_until'];
const event = { ritual_id: `'${keyOf('rituals', 'owners')}'`, outcome: "'done'" };
const shift = { starts_at: 'now()', ends_at: "now() + interval '12 hours'" };
const effect = {
  slug: `'${keyOf('micro_gestures', 'breath')}'`,
  before_valence: '20',
  before_arousal: '80',
  after_valence: '40',
  after_arousal: '55',
};
const envelope = { entry_key: 'gen_random_uuid()', envelope: "'{}'" };
const newLine = {
  slug: "'nouvelle'",
  number: "'114'",
  label_fr: "'a'",
  label_en: "'a'",
  description_fr: "'a'",
  description_en: "'a'",
  audience_fr: "'a'",
  audience_en: "'a'",
  hours_fr: "'a'",
  hours_en: "'a'",
  verified_on: "'2026-11-01'",
  verification: "'a'",
  source_label: "'a'",
};
const lineFields = [...Object.keys(newLine).slice(1), 'channels', 'source_url', 'position'];

export const wellbeingAccess: readonly TableAccess[] = [
  {
    table: 'emotions',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', 'date', 'text', 'emojis', 'score', 'audio_url'],
        update: ['date', 'text', 'emojis', 'score', 'audio_url'],
      },
    },
    acts: [
      emotions.sees(each([], { owner: ['fresh', 'old'], other: ['others'], suspended: ['suspendeds'] })),
      emotions.inserts('one’s own', { user_id: own, score: '50' }, each(1)),
      emotions.inserts('in the owner’s name', { user_id: forOwner, score: '50' }, forged),
      emotions.updates(
        'every score of the first day',
        'score = 1',
        each([], { owner: ['fresh'], other: ['others'], suspended: ['suspendeds'] }),
      ),
      emotions.deletes(
        'everything one may',
        each([], { owner: ['fresh', 'old'], other: ['others'], suspended: ['suspendeds'] }),
      ),
    ],
  },
  {
    table: 'emotion_revisions',
    grants: { authenticated: { select: 'all' } },
    acts: [
      revisions.sees(ownersAndOthers),
      revisions.inserts('one’s own', { user_id: own, had_voice: 'false' }, nobody),
      revisions.updates('every text', "text = 'b'", nobody),
      revisions.deletes('everything one may', ownersAndOthers),
    ],
  },
  {
    table: 'audio_recordings',
    grants: {
      authenticated: { select: 'all', insert: ['user_id', ...Object.keys(recording)] },
      hygie_jobs: { select: ['id', 'created_at'] },
    },
    acts: [
      recordings.sees(
        each([], { owner: ['kept', 'fresh', 'abandoned'], other: ['others'], jobs: ['abandoned'] }),
      ),
      recordings.inserts('one’s own', { ...recording, user_id: own }, each(1)),
      recordings.inserts('in the owner’s name', { ...recording, user_id: forOwner }, forged),
      recordings.updates('every duration', 'duration_seconds = 2', nobody),
      recordings.deletes(
        'everything one may',
        each([], { owner: ['kept', 'fresh', 'abandoned'], other: ['others'], jobs: ['abandoned'] }),
      ),
    ],
  },
  {
    table: 'clinical_signals',
    grants: {
      authenticated: {
        select: 'all',
        insert: [
          'user_id',
          'source_instrument',
          'domain',
          'level',
          'window_type',
          'module_context',
          'metadata',
          'expires_at',
        ],
      },
      hygie_jobs: { select: ['id', 'expires_at'] },
    },
    acts: [
      signals.sees(each([], { owner: ['kept'], other: ['others'], jobs: ['expired'] })),
      signals.inserts('one’s own', { ...signal, user_id: own }, each(1)),
      signals.inserts('in the owner’s name', { ...signal, user_id: forOwner }, forged),
      signals.updates('every level', 'level = 0', nobody),
      signals.deletes(
        'everything one may',
        each([], { owner: ['kept', 'expired'], other: ['others'], jobs: ['expired'] }),
      ),
    ],
  },
  {
    table: 'journal_entries',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', 'date', 'content', 'tags', 'is_favourite', 'audio_url'],
        update: ['date', 'content', 'tags', 'is_favourite', 'audio_url'],
      },
    },
    acts: [
      journal.sees(ownersAndOthers),
      journal.inserts('one’s own', { user_id: own, content: "'a'" }, each(1)),
      journal.inserts('in the owner’s name', { user_id: forOwner, content: "'a'" }, forged),
      journal.updates('every content', "content = 'b'", ownersAndOthers),
      journal.deletes('everything one may', ownersAndOthers),
    ],
  },
  {
    table: 'sealed_entries',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', 'entry_key', 'envelope'],
        update: ['envelope'],
      },
    },
    acts: [
      sealed.sees(ownersAndOthers),
      sealed.inserts('one’s own', { ...envelope, user_id: own }, each(1)),
      sealed.inserts('in the owner’s name', { ...envelope, user_id: forOwner }, forged),
      sealed.updates('every envelope', "envelope = '{}'", ownersAndOthers),
      sealed.deletes('everything one may', ownersAndOthers),
    ],
  },
  {
    table: 'saved_music',
    grants: {
      authenticated: { select: 'all', insert: ['user_id', 'title', 'request'] },
    },
    acts: [
      music.sees(ownersAndOthers),
      music.inserts('one’s own', { ...piece, user_id: own }, each(1)),
      music.inserts('in the owner’s name', { ...piece, user_id: forOwner }, forged),
      music.updates('every title', "title = 'a'", nobody),
      music.deletes('everything one may', ownersAndOthers),
    ],
  },
  {
    table: 'rituals',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', ...ritualFields],
        update: ritualFields,
      },
    },
    acts: [
      rituals.sees(ownersAndOthers),
      rituals.inserts('one’s own', { user_id: own, name: "'a'" }, each(1)),
      rituals.inserts('in the owner’s name', { user_id: forOwner, name: "'a'" }, forged),
      rituals.updates('every completion', 'is_completed = true', ownersAndOthers),
      rituals.deletes('everything one may', ownersAndOthers),
    ],
  },
  {
    table: 'ritual_events',
    grants: { authenticated: { select: 'all', insert: ['user_id', 'ritual_id', 'outcome'] } },
    acts: [
      events.sees(ownersAndOthers),
      // The key to the ritual holds its person as well.
      events.inserts(
        'on the owner’s ritual',
        { ...event, user_id: own },
        each('ritual_events_ritual_id_own', { owner: 1 }),
      ),
      events.inserts('in the owner’s name', { ...event, user_id: forOwner }, forged),
      events.updates('every outcome', "outcome = 'skipped'", nobody),
      events.deletes('everything one may', ownersAndOthers),
    ],
  },
  {
    table: 'shifts',
    grants: { authenticated: { select: 'all', insert: ['user_id', 'kind', 'starts_at', 'ends_at'] } },
    acts: [
      shifts.sees(ownersAndOthers),
      shifts.inserts('one’s own', { ...shift, user_id: own }, each(1)),
      shifts.inserts('in the owner’s name', { ...shift, user_id: forOwner }, forged),
      shifts.updates('every kind', "kind = 'repos'", nobody),
      shifts.deletes('everything one may', ownersAndOthers),
    ],
  },
  {
    table: 'reminder_settings',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', ...limitFields],
        update: [...limitFields, 'less_since', 'less_until', 'less_level'],
      },
    },
    acts: [
      limits.sees(ownersAndOthers),
      limits.inserts(
        'one’s own',
        { user_id: own },
        each(1, { owner: 'reminder_settings_user_id_once', other: 'reminder_settings_user_id_once' }),
      ),
      limits.inserts(
        'in the owner’s name',
        { user_id: forOwner },
        each('refused', { owner: 'reminder_settings_user_id_once' }),
      ),
      limits.updates('every limit', 'weekly_cap = 1', ownersAndOthers),
      limits.deletes('everything one may', ownersAndOthers),
    ],
  },
  {
    table: 'reminders',
    grants: { authenticated: { select: 'all' }, hygie_jobs: { select: ['id', 'expires_at'] } },
    acts: [
      reminders.sees(each([], { owner: ['owners'], other: ['others'], jobs: ['expired'] })),
      reminders.inserts('one’s own', { user_id: own, due_at: 'now()' }, nobody),
      reminders.updates('every outcome', "outcome = 'sent'", nobody),
      reminders.deletes(
        'everything one may',
        each([], { owner: ['owners', 'expired'], other: ['others'], jobs: ['expired'] }),
      ),
    ],
  },
  {
    table: 'micro_gestures',
    grants: { anon: { select: 'all' }, authenticated: { select: 'all' } },
    acts: [
      gestures.sees(each(['breath'], { anonymous: ['breath'] })),
      gestures.inserts('a new one', { slug: "'nouveau'" }, nobody),
      gestures.updates('every position', 'position = 2', nobody),
      gestures.deletes('everything', nobody),
    ],
  },
  {
    table: 'gesture_effects',
    grants: {
      authenticated: { select: 'all', insert: ['user_id', ...Object.keys(effect)] },
      hygie_jobs: { select: ['id', 'expires_at'] },
    },
    acts: [
      effects.sees(each([], { owner: ['owners'], other: ['others'], jobs: ['expired'] })),
      effects.inserts('one’s own', { ...effect, user_id: own }, each(1)),
      effects.inserts('in the owner’s name', { ...effect, user_id: forOwner }, forged),
      effects.updates('every answer', 'after_valence = 0', nobody),
      effects.deletes(
        'everything one may',
        each([], { owner: ['owners', 'expired'], other: ['others'], jobs: ['expired'] }),
      ),
    ],
  },
  {
    table: 'help_lines',
    grants: {
      anon: { select: 'all' },
      authenticated: { select: 'all', insert: ['slug', ...lineFields], update: lineFields },
    },
    acts: [
      lines.sees(each(['line'], { anonymous: ['line'] })),
      lines.inserts('a new one', newLine, each('refused', { admin: 1 })),
      lines.updates('every number', "number = '15'", each([], { admin: ['line'] })),
      lines.deletes('everything one may', each([], { admin: ['line'] })),
    ],
  },
];
