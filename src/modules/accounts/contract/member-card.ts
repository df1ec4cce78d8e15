import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, longText, RowId, shortText, WebAddress } from '#contract/values.ts';

export const MemberCard = z
  .object({
    user_id: RowId,
    name: z.string().nullable(),
    avatar_url: z.string().nullable(),
    bio: z.string().nullable(),
    is_listed: z.boolean(),
    updated_at: Instant,
  })
  .meta({ id: 'MemberCard' });

export const MemberCardUpdate = z.strictObject({
  name: shortText(120).nullable(),
  avatar_url: WebAddress.refine((value) => value.startsWith('https://'), {
    params: { rule: 'sentence', message: 'Cette adresse n’est pas sûre.', accepted: 'une adresse https' },
  }).nullable(),
  bio: longText(500, 0).nullable(),
  is_listed: z.boolean(),
});

export const memberCards = defineResource({
  module: 'accounts',
  path: 'member-cards',
  table: 'member_cards',
  noun: 'une carte de membre',
  key: 'user_id',
  row: MemberCard,
  update: MemberCardUpdate,
  canDelete: false,
  orderBy: { column: 'updated_at', direction: 'desc' },
});
