import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText } from '#contract/values.ts';

export const Frequency = z.enum(['once', 'daily', 'weekdays', 'weekly', 'monthly', 'after_shift']);

export const Ritual = z
  .object({
    id: RowId,
    user_id: RowId,
    name: z.string(),
    description: z.string().nullable(),
    frequency: Frequency,
    is_completed: z.boolean(),
    created_at: Instant,
  })
  .meta({ id: 'Ritual' });

const fields = {
  name: shortText(120),
  description: longText(2000).nullable(),
  frequency: Frequency,
  is_completed: z.boolean(),
};

export const rituals = defineResource({
  module: 'wellbeing',
  path: 'rituals',
  table: 'rituals',
  noun: 'un rituel',
  row: Ritual,
  create: z.strictObject(fields).partial({ description: true, frequency: true, is_completed: true }),
  update: z.strictObject(fields),
});
