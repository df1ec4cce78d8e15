import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, RowId, shortText } from '#contract/values.ts';

export const Conversation = z
  .object({
    id: RowId,
    user_id: RowId,
    title: z.string().nullable(),
    last_message: z.string().nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Conversation' });

const fields = { title: shortText(200).nullable() };

export const conversations = defineResource({
  module: 'community',
  path: 'chat-conversations',
  table: 'chat_conversations',
  noun: 'une conversation',
  row: Conversation,
  create: z.strictObject(fields).partial(),
  update: z.strictObject(fields),
});

export const Participant = z
  .object({ id: RowId, conversation_id: RowId, user_id: RowId, created_at: Instant })
  .meta({ id: 'Participant' });

export const participants = defineResource({
  module: 'community',
  path: 'chat-participants',
  table: 'chat_participants',
  noun: 'une personne d’une conversation',
  row: Participant,
  create: z.strictObject({ conversation_id: RowId, user_id: RowId }),
  filters: { conversation_id: RowId, user_id: RowId },
});
