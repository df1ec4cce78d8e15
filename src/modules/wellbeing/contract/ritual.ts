import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';
import { TimeZone } from './time-zone.ts';

export const Frequency = z.enum(['once', 'daily', 'weekdays', 'weekly', 'monthly', 'after_shift', 'custom']);
export const WeekDay = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

const schedule = {
  frequency: Frequency,
  at_time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  week_day: WeekDay.nullable(),
  minutes_after_shift: z.int().min(0).max(1440),
  time_zone: TimeZone,
  /** The ritual's own rule (RFC 5545), when its frequency is `custom`. */
  recurrence: z
    .string()
    .regex(/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]{3,10}=[A-Z0-9,+-]{1,80}){0,6}$/)
    .nullable(),
  ends_on: z.iso.date().nullable(),
  ends_after: z.int().min(1).max(1000).nullable(),
};

export const Ritual = z
  .object({
    id: RowId,
    user_id: RowId,
    name: z.string(),
    description: z.string().nullable(),
    ...schedule,
    time_zone: z.string(),
    is_completed: z.boolean(),
    is_paused: z.boolean(),
    paused_until: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'Ritual' });
export type Ritual = z.infer<typeof Ritual>;

const fields = {
  name: shortText(120),
  description: longText(2000).nullable(),
  ...schedule,
  is_completed: z.boolean(),
  is_paused: z.boolean(),
  paused_until: Instant.nullable(),
};

export const RitualCreate = z.strictObject(fields).partial().required({ name: true });

/** An update that changes nothing is a slip of the client. */
export const RitualChange = z
  .strictObject(fields)
  .partial()
  .refine((body) => Object.keys(body).length > 0, {
    params: { rule: 'sentence', message: 'Aucun champ à modifier.', accepted: 'au moins un champ' },
  });

export const rituals = defineResource({
  module: 'wellbeing',
  path: 'rituals',
  table: 'rituals',
  noun: 'un rituel',
  row: Ritual,
  create: RitualCreate,
  update: z.strictObject(fields),
});

export const RitualEvent = z
  .object({
    id: RowId,
    user_id: RowId,
    ritual_id: RowId,
    outcome: z.enum(['done', 'skipped']),
    created_at: Instant,
  })
  .meta({ id: 'RitualEvent' });
export type RitualEvent = z.infer<typeof RitualEvent>;

/** What was done or passed; a slip is deleted, never rewritten. */
export const ritualEvents = defineResource({
  module: 'wellbeing',
  path: 'ritual-events',
  table: 'ritual_events',
  noun: 'une trace de rituel',
  row: RitualEvent,
  create: z.strictObject({ ritual_id: RowId, outcome: z.enum(['done', 'skipped']) }),
  filters: { ritual_id: RowId },
});
