import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId } from '#contract/values.ts';
import { TimeZone } from './time-zone.ts';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const defaultReminderLimits = { weekly_cap: 5, quiet_from: '21:30', quiet_until: '07:00' } as const;

export const ReminderSettings = z
  .object({
    id: RowId,
    user_id: RowId,
    weekly_cap: z.int(),
    quiet_from: z.string(),
    quiet_until: z.string(),
    time_zone: z.string(),
    paused_until: Instant.nullable(),
    less_until: Instant.nullable(),
    less_level: z.int(),
    created_at: Instant,
  })
  .meta({ id: 'ReminderSettings' });
export type ReminderSettings = z.infer<typeof ReminderSettings>;

const fields = {
  weekly_cap: z.int().min(1).max(21),
  quiet_from: Clock,
  quiet_until: Clock,
  time_zone: TimeZone,
  paused_until: Instant.nullable(),
};

/** A person's limits: one row at most. Without the agreement `reminders`, nothing is sent whatever they say. */
export const reminderSettings = defineResource({
  module: 'wellbeing',
  path: 'reminder-settings',
  table: 'reminder_settings',
  noun: 'les limites de ses rappels',
  row: ReminderSettings,
  create: z.strictObject(fields).partial(),
  update: z.strictObject(fields),
});

export const ReminderOutcome = z.enum([
  'planned',
  'sent',
  'less',
  'cap',
  'well',
  'quiet',
  'shift',
  'done',
  'paused',
  'late',
]);

export const Reminder = z
  .object({
    id: RowId,
    user_id: RowId,
    ritual_id: RowId.nullable(),
    due_at: Instant,
    outcome: ReminderOutcome,
    decided_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'Reminder' });
export type Reminder = z.infer<typeof Reminder>;

/** What was planned, and what became of it: written by the server alone; its person may erase it. */
export const reminders = defineResource({
  module: 'wellbeing',
  path: 'reminders',
  table: 'reminders',
  noun: 'un rappel',
  row: Reminder,
  orderBy: { column: 'due_at', direction: 'desc' },
  filters: { outcome: ReminderOutcome },
});

/** Fewer reminders: half of them for 14 days, and half again each time it is said meanwhile. */
export const fewerRemindersUrl = '/api/wellbeing/fewer-reminders';
