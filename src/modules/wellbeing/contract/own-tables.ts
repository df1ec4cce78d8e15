/**
 * Every table of this module that holds something of one person, by its column `user_id`. The export and the erasure
 * read this list; `own-tables.db.test.ts` fails when a table is missing from it.
 */
export const ownTables = [
  'emotions',
  'emotion_revisions',
  'audio_recordings',
  'clinical_signals',
  'journal_entries',
  'sealed_entries',
  'rituals',
  'ritual_events',
  'shifts',
  'reminder_settings',
  'reminders',
  'saved_music',
  'gesture_effects',
] as const;

export type OwnTable = (typeof ownTables)[number];
