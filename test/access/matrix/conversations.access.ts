import { idOf } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { actsOn, each, nobody, type TableAccess } from './act.ts';

const conversations = actsOn('chat_conversations');
const participants = actsOn('chat_participants');
const messages = actsOn('chat_messages');

const own = 'auth.uid()';
const forOwner = `'${idOf.owner}'`;
const chat = `'${keyOf('chat_conversations', 'owners')}'`;
const inChat = ['owner', 'member', 'suspended'];
const allMessages = ['owners', 'ownersOld', 'exMembers', 'members'];
const ofFifteenMinutes = each([], { owner: ['owners'], member: ['members'], exMember: ['exMembers'] });
const message = (user: string, sender = `${user}::text`) => ({
  conversation_id: chat,
  text: "'a'",
  user_id: user,
  sender,
});

export const conversationsAccess: readonly TableAccess[] = [
  {
    table: 'chat_conversations',
    grants: { authenticated: { select: 'all', insert: ['user_id', 'title'], update: ['title'] } },
    acts: [
      conversations.sees(
        each([], { owner: ['owners'], member: ['owners'], other: ['others'], suspended: ['suspendeds'] }),
      ),
      conversations.inserts(
        'one’s own',
        { user_id: own, title: "'a'" },
        each(1, { suspended: 'refused' }),
        true,
      ),
      conversations.inserts(
        'in the owner’s name',
        { user_id: forOwner, title: "'a'" },
        each('refused', { owner: 1 }),
      ),
      conversations.updates(
        'every title',
        "title = 'b'",
        each([], { owner: ['owners'], other: ['others'], suspended: ['suspendeds'] }),
      ),
      conversations.deletes(
        'everything one may',
        each([], { owner: ['owners'], other: ['others'], suspended: ['suspendeds'] }),
      ),
    ],
  },
  {
    table: 'chat_participants',
    grants: { authenticated: { select: 'all', insert: ['conversation_id', 'user_id'] } },
    acts: [
      participants.sees(
        each([], {
          owner: inChat,
          member: inChat,
          other: ['elsewhere'],
          suspended: ['suspended', 'suspendeds'],
        }),
      ),
      participants.inserts(
        'the clinician, into the owner’s conversation',
        { conversation_id: chat, user_id: `'${idOf.clinician}'` },
        each('refused', { owner: 1 }),
      ),
      participants.inserts(
        'oneself, into the owner’s conversation',
        { conversation_id: chat, user_id: own },
        each('refused', { owner: 'chat_participants_user_id_unique' }),
      ),
      participants.inserts(
        'the clinician, into a suspended person’s conversation',
        {
          conversation_id: `'${keyOf('chat_conversations', 'suspendeds')}'`,
          user_id: `'${idOf.clinician}'`,
        },
        each('refused'),
      ),
      participants.updates('every place', `user_id = ${forOwner}`, nobody),
      participants.deletes(
        'everybody one may',
        each([], {
          owner: inChat,
          member: ['member'],
          other: ['elsewhere'],
          suspended: ['suspended', 'suspendeds'],
        }),
      ),
    ],
  },
  {
    table: 'chat_messages',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['conversation_id', 'sender', 'text', 'user_id'],
        update: ['text'],
      },
    },
    acts: [
      messages.sees(each([], { owner: allMessages, member: allMessages })),
      messages.inserts('one’s own', message(own), each('refused', { owner: 1, member: 1 })),
      messages.inserts('in the owner’s name', message(forOwner), each('refused', { owner: 1 })),
      messages.inserts(
        'one’s own, signed by the owner',
        message(own, `${forOwner}::text`),
        each('refused', { owner: 1 }),
      ),
      messages.inserts(
        'in the owner’s name, signed by oneself',
        message(forOwner, `${own}::text`),
        each('refused', { owner: 1 }),
      ),
      messages.updates('every text of the last minutes', "text = 'b'", ofFifteenMinutes),
      messages.deletes('everything of the last minutes', ofFifteenMinutes),
    ],
  },
];
