import { idOf } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { answers, type HttpAccess } from './statuses.ts';

const active = answers(201, { suspended: 403 });
const inGroup = answers(403, { owner: 201, member: 201, groupModerator: 201 });
const closed = keyOf('groups', 'closed');

/** Writes over HTTP in groups, posts, pairs and conversations. */
export const communityHttpAccess: readonly HttpAccess[] = [
  {
    table: 'groups',
    creates: [{ body: { name: 'a' }, statuses: active }],
    updates: [
      {
        row: 'closed',
        body: { name: 'b' },
        statuses: answers(404, { owner: 200, groupModerator: 200, member: 403 }),
      },
      { row: 'open', body: { name: 'b' }, statuses: answers(403, { moderator: 200, suspended: 404 }) },
    ],
  },
  {
    table: 'group_memberships',
    creates: [
      {
        body: { group_id: keyOf('groups', 'open') },
        statuses: answers(201, { moderator: 409, suspended: 403 }),
      },
      { body: { group_id: closed }, statuses: answers(403, { owner: 409, groupModerator: 409 }) },
      {
        body: { group_id: closed, user_id: idOf.other },
        statuses: answers(403, { owner: 201, groupModerator: 201 }),
      },
    ],
    updates: [
      {
        row: 'closed member',
        body: { role: 'owner' },
        statuses: answers(404, { owner: 200, member: 403, groupModerator: 403 }),
      },
    ],
    deletes: {
      'closed owner': { owner: 422, member: 403, groupModerator: 403 },
      'closed member': { owner: 204, member: 204, groupModerator: 204 },
      'closed groupModerator': { owner: 204, member: 403, groupModerator: 204 },
      'closed suspended': { owner: 204, member: 403, groupModerator: 204, suspended: 204 },
      'open moderator': { moderator: 422 },
      'secret other': { other: 422 },
      'suspendeds suspended': { suspended: 422 },
    },
  },
  {
    table: 'posts',
    creates: [
      { body: { content: 'a' }, statuses: active },
      { body: { content: 'a', group_id: closed }, statuses: inGroup },
    ],
    updates: [
      {
        row: 'groups',
        body: { content: 'b' },
        statuses: answers(404, { owner: 200, member: 403, groupModerator: 403 }),
      },
      {
        row: 'exMembers',
        body: { content: 'b' },
        statuses: answers(404, { exMember: 200, owner: 403, member: 403, groupModerator: 403 }),
      },
    ],
  },
  {
    table: 'post_reactions',
    creates: [
      { body: { post_id: keyOf('posts', 'others'), kind: 'useful' }, statuses: active },
      { body: { post_id: keyOf('posts', 'groups'), kind: 'useful' }, statuses: inGroup },
    ],
  },
  {
    table: 'comments',
    creates: [
      { body: { post_id: keyOf('posts', 'others'), content: 'a' }, statuses: active },
      { body: { post_id: keyOf('posts', 'groups'), content: 'a' }, statuses: inGroup },
    ],
    updates: [
      {
        row: 'everybodys',
        body: { content: 'b' },
        statuses: answers(403, { owner: 200, suspended: 404 }),
      },
      {
        row: 'groups',
        body: { content: 'b' },
        statuses: answers(404, { owner: 200, member: 403, groupModerator: 403 }),
      },
    ],
  },
  {
    table: 'buddies',
    creates: [
      {
        body: { buddy_user_id: idOf.clinician },
        statuses: answers(201, { clinician: 422, suspended: 403 }),
      },
    ],
    updates: [
      {
        row: 'ownersAsked',
        body: { status: 'accepted' },
        statuses: answers(404, { member: 200, owner: 403 }),
      },
    ],
  },
  {
    table: 'chat_conversations',
    creates: [{ body: { title: 'a' }, statuses: active }],
    updates: [{ row: 'owners', body: { title: 'b' }, statuses: answers(404, { owner: 200, member: 403 }) }],
  },
  {
    table: 'chat_participants',
    creates: [
      {
        body: { conversation_id: keyOf('chat_conversations', 'owners'), user_id: idOf.clinician },
        statuses: answers(403, { owner: 201 }),
      },
    ],
  },
  {
    table: 'chat_messages',
    creates: [
      {
        body: { conversation_id: keyOf('chat_conversations', 'owners'), text: 'a' },
        statuses: answers(403, { owner: 201, member: 201 }),
      },
    ],
    updates: [
      { row: 'owners', body: { text: 'b' }, statuses: answers(404, { owner: 200, member: 403 }) },
      { row: 'ownersOld', body: { text: 'b' }, statuses: answers(404, { owner: 403, member: 403 }) },
      // The author left the conversation and reads it no more, their own words included.
      { row: 'exMembers', body: { text: 'b' }, statuses: answers(404, { owner: 403, member: 403 }) },
    ],
  },
];
