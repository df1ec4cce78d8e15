import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';
import { TimeZone } from './time-zone.ts';

export const Frequency = z.enum(['once', 'daily', 'weekdays', 'weekly', 'monthly', 'after_shift']);
export const WeekDay = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

const schedule = {
  frequency: Frequency,
  at_time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  week_day: WeekDay.nullable(),
  minutes_after_shift: z.int().min(0).max(1440),
  time_zone: TimeZone,
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
};

export const rituals = defineResource({
  module: 'wellbeing',
  path: 'rituals',
  table: 'rituals',
  noun: 'un rituel',
  row: Ritual,
  create: z.strictObject(fields).partial().required({ name: true }),
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
