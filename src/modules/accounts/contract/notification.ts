import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, Json, RowId } from '#contract/values.ts';

const nullableText = z.string().nullable();

export const Notification = z
  .object({
    id: RowId,
    user_id: RowId,
    type: z.string(),
    title: z.string(),
    message: nullableText,
    category: nullableText,
    priority: nullableText,
    read: z.boolean(),
    icon: nullableText,
    image: nullableText,
    action_link: nullableText,
    action_text: nullableText,
    deeplink: nullableText,
    source_url: nullableText,
    channel: nullableText,
    delivery_method: z.array(z.string()).nullable(),
    target_audience: nullableText,
    metadata: Json.nullable(),
    scheduled_at: Instant.nullable(),
    delivered_at: Instant.nullable(),
    clicked_at: Instant.nullable(),
    expires_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'Notification' });

export const notifications = defineResource({
  module: 'accounts',
  path: 'notifications',
  table: 'notifications',
  noun: 'une notification reçue',
  row: Notification,
  update: z.strictObject({ read: z.boolean(), clicked_at: Instant.nullable() }),
  filters: { read: z.enum(['true', 'false']) },
});
