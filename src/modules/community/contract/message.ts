import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId } from '#contract/values.ts';

/** `sender` is the writer's identifier, or the name of an assistant. */
export const Message = z
  .object({
    id: RowId,
    conversation_id: RowId,
    sender: z.string(),
    text: z.string(),
    timestamp: Instant,
    user_id: RowId,
    edited_at: Instant.nullable(),
  })
  .meta({ id: 'Message' });

/** The sender is always the person who writes; edits and deletions stop after 15 minutes. */
export const messages = defineResource({
  module: 'community',
  path: 'chat-messages',
  table: 'chat_messages',
  noun: 'un message',
  row: Message,
  create: z.strictObject({ conversation_id: RowId, text: longText(8000) }),
  update: z.strictObject({ text: longText(8000) }),
  orderBy: { column: 'timestamp', direction: 'desc' },
  filters: { conversation_id: RowId },
});
