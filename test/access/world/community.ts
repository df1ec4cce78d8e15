import { idOf, type Person } from './persons.ts';
import { keyOf, row, type Seed, sql } from './rows.ts';

const closed = keyOf('groups', 'closed');
const open = keyOf('groups', 'open');
const chat = keyOf('chat_conversations', 'owners');

const renameMembership = (group: string | number, person: Person, label: string): Seed => ({
  statement: `update public.group_memberships set id = '${keyOf('group_memberships', label)}'
    where group_id = '${group}' and user_id = '${idOf[person]}'`,
});
const join = (person: Person, role = 'member') =>
  row('group_memberships', `closed ${person}`, { group_id: closed, user_id: idOf[person], role });
const participate = (person: Person) =>
  row('chat_participants', person, { conversation_id: chat, user_id: idOf[person] });
const say = (label: string, person: Person, when: string) =>
  row('chat_messages', label, {
    conversation_id: chat,
    user_id: idOf[person],
    sender: idOf[person],
    text: `de ${person}`,
    timestamp: sql(when),
  });

export const communitySeeds: readonly Seed[] = [
  row('groups', 'closed', { name: 'Cardio', owner_id: idOf.owner, visibility: 'closed' }),
  row('groups', 'open', { name: 'Externes', owner_id: idOf.moderator, visibility: 'open' }),
  row('groups', 'suspendeds', {
    name: 'Tenu par une suspendue',
    owner_id: idOf.suspended,
    visibility: 'open',
  }),
  row('groups', 'secret', { name: 'Secret', owner_id: idOf.other, visibility: 'secret' }),
  renameMembership(closed, 'owner', 'closed owner'),
  renameMembership(open, 'moderator', 'open moderator'),
  renameMembership(keyOf('groups', 'suspendeds'), 'suspended', 'suspendeds suspended'),
  renameMembership(keyOf('groups', 'secret'), 'other', 'secret other'),
  join('member'),
  join('groupModerator', 'moderator'),
  join('exMember'),
  join('suspended'),
  row('posts', 'groups', { user_id: idOf.owner, content: 'au groupe', group_id: closed }),
  row('posts', 'exMembers', { user_id: idOf.exMember, content: 'avant de partir', group_id: closed }),
  row('posts', 'everybodys', { user_id: idOf.owner, content: 'à tous' }),
  row('posts', 'others', { user_id: idOf.other, content: 'à tous aussi' }),
  row('posts', 'suspendeds', { user_id: idOf.suspended, content: 'avant' }),
  row('posts', 'openGroups', { user_id: idOf.exMember, content: 'au groupe ouvert', group_id: open }),
  row('post_reactions', 'groups', { post_id: keyOf('posts', 'groups'), user_id: idOf.owner, kind: 'thanks' }),
  row('post_reactions', 'exMembers', {
    post_id: keyOf('posts', 'groups'),
    user_id: idOf.exMember,
    kind: 'thanks',
  }),
  row('post_reactions', 'everybodys', {
    post_id: keyOf('posts', 'everybodys'),
    user_id: idOf.owner,
    kind: 'support',
  }),
  row('comments', 'groups', {
    post_id: keyOf('posts', 'groups'),
    user_id: idOf.owner,
    content: 'dans le groupe',
  }),
  row('comments', 'exMembers', {
    post_id: keyOf('posts', 'groups'),
    user_id: idOf.exMember,
    content: 'avant',
  }),
  row('comments', 'everybodys', {
    post_id: keyOf('posts', 'everybodys'),
    user_id: idOf.owner,
    content: 'à tous',
  }),
  row('comments', 'openGroups', {
    post_id: keyOf('posts', 'openGroups'),
    user_id: idOf.exMember,
    content: 'au groupe ouvert',
  }),
  {
    statement: `delete from public.group_memberships where id = '${keyOf('group_memberships', 'closed exMember')}'`,
  },
  row('buddies', 'ownersAsked', { user_id: idOf.owner, buddy_user_id: idOf.member }),
  row('buddies', 'othersAsked', { user_id: idOf.other, buddy_user_id: idOf.owner, status: 'accepted' }),
  row('chat_conversations', 'owners', { user_id: idOf.owner, title: 'Garde' }),
  row('chat_conversations', 'others', { user_id: idOf.other, title: 'Ailleurs' }),
  row('chat_conversations', 'suspendeds', { user_id: idOf.suspended, title: 'Avant' }),
  {
    statement: `update public.chat_participants set id = '${keyOf('chat_participants', 'owner')}'
      where conversation_id = '${chat}' and user_id = '${idOf.owner}'`,
  },
  {
    statement: `update public.chat_participants set id = '${keyOf('chat_participants', 'elsewhere')}'
      where user_id = '${idOf.other}'`,
  },
  {
    statement: `update public.chat_participants set id = '${keyOf('chat_participants', 'suspendeds')}'
      where user_id = '${idOf.suspended}'`,
  },
  participate('member'),
  participate('exMember'),
  participate('suspended'),
  say('owners', 'owner', 'now()'),
  say('ownersOld', 'owner', "now() - interval '16 minutes'"),
  say('exMembers', 'exMember', 'now()'),
  say('members', 'member', 'now()'),
  {
    statement: `delete from public.chat_participants where id = '${keyOf('chat_participants', 'exMember')}'`,
  },
];
