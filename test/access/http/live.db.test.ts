import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '#test/identity/browser.ts';
import { openWorld, type World } from '../world/open-world.ts';
import { idOf, type Person } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { LiveStream } from './live-stream.ts';
import { type OpenApp, openApp, personaHeader } from './open-app.ts';

const listeners = ['owner', 'other', 'member', 'groupModerator', 'exMember', 'moderator', 'admin'] as const;

let world: World;
let open: OpenApp;
let address: string;
const streams = new Map<Person, LiveStream>();

beforeAll(async () => {
  world = await openWorld();
  open = await openApp(world);
  address = await open.app.listen({ port: 0, host: '127.0.0.1' });
  for (const person of listeners) {
    streams.set(person, await LiveStream.open(address, { [personaHeader]: person }));
  }
});
afterAll(async () => {
  for (const stream of streams.values()) stream.close();
  await open.close();
  await world.close();
});

/** A change that everybody sees, twice: once it has reached all, earlier changes have reached whom they should. */
async function everybodyHasHeard(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const { rows } = await world.database.adminPool.query<{ id: string }>(
      'insert into public.posts (user_id, content) values ($1, $2) returning id',
      [idOf.clinician, 'à tous'],
    );
    const id = rows[0]?.id ?? '';
    await Promise.all(
      [...streams.values()].map((stream) => stream.until((one) => one.has('posts', 'insert', id))),
    );
  }
}

const key = (table: string, label: string) => `'${keyOf(table, label)}'`;
const post = key('posts', 'groups');
const openGroup = key('groups', 'open');
const newSignal = "expires_at = now() + interval '3 days'";

/** Statement by the administrator's hand, what it announces, and who hears of it. */
const changes: readonly {
  what: string;
  sql: string;
  table: string;
  op: string;
  heardBy: readonly Person[];
}[] = [
  {
    what: 'a signal changes',
    sql: `update public.clinical_signals set ${newSignal} where id = ${key('clinical_signals', 'kept')}`,
    table: 'clinical_signals',
    op: 'update',
    heardBy: ['owner'],
  },
  {
    what: 'a journal entry is written',
    sql: `insert into public.journal_entries (user_id, content) values ('${idOf.owner}', 'a')`,
    table: 'journal_entries',
    op: 'insert',
    heardBy: ['owner'],
  },
  {
    what: 'an emotion is erased',
    sql: `delete from public.emotions where id = ${key('emotions', 'others')}`,
    table: 'emotions',
    op: 'delete',
    heardBy: ['other'],
  },
  {
    what: 'a comment in the closed group is written',
    sql: `insert into public.comments (post_id, user_id, content) values (${post}, '${idOf.member}', 'a')`,
    table: 'comments',
    op: 'insert',
    heardBy: ['owner', 'member', 'groupModerator'],
  },
  {
    what: 'a reaction in the closed group is taken back',
    sql: `delete from public.post_reactions where id = ${key('post_reactions', 'groups')}`,
    table: 'post_reactions',
    op: 'delete',
    heardBy: ['owner', 'member', 'groupModerator'],
  },
  {
    what: 'a post in the closed group is deleted',
    sql: `delete from public.posts where id = ${post}`,
    table: 'posts',
    op: 'delete',
    heardBy: ['owner', 'member', 'groupModerator'],
  },
  {
    what: 'a post in the open group is deleted: only its members saw it',
    sql: `delete from public.posts where id = ${key('posts', 'openGroups')}`,
    table: 'posts',
    op: 'delete',
    heardBy: ['exMember', 'moderator'],
  },
  {
    what: 'a message is written',
    sql: `insert into public.chat_messages (conversation_id, user_id, sender, text)
      values (${key('chat_conversations', 'owners')}, '${idOf.member}', '${idOf.member}', 'a')`,
    table: 'chat_messages',
    op: 'insert',
    heardBy: ['owner', 'member'],
  },
  {
    what: 'a message is deleted: the one who left hears of their own only',
    sql: `delete from public.chat_messages where id = ${key('chat_messages', 'exMembers')}`,
    table: 'chat_messages',
    op: 'delete',
    heardBy: ['owner', 'member', 'exMember'],
  },
  {
    what: 'a protocol is shared',
    sql: `update public.urgegpt_protocols set query = 'b' where id = ${key('urgegpt_protocols', 'shared')}`,
    table: 'urgegpt_protocols',
    op: 'update',
    heardBy: ['owner', 'member'],
  },
  {
    what: 'somebody joins the open group',
    sql: `insert into public.group_memberships (group_id, user_id) values (${openGroup}, '${idOf.clinician}')`,
    table: 'group_memberships',
    op: 'insert',
    heardBy: ['moderator'],
  },
  {
    what: 'a member is put out of the closed group',
    sql: `delete from public.group_memberships where id = ${key('group_memberships', 'closed member')}`,
    table: 'group_memberships',
    op: 'delete',
    heardBy: ['owner', 'member', 'groupModerator'],
  },
  {
    what: 'a consultation changes: nobody but its clinician, not the administrator',
    sql: `update public.medilinko_consultations set patient_name = 'b' where id = ${key('medilinko_consultations', 'others')}`,
    table: 'medilinko_consultations',
    op: 'update',
    heardBy: ['other'],
  },
  {
    what: 'an account changes',
    sql: `update public.accounts set role = 'clinician' where id = '${idOf.member}'`,
    table: 'accounts',
    op: 'update',
    heardBy: ['member', 'admin'],
  },
];

describe('the stream of changes', () => {
  it('is for persons who are signed in', async () => {
    const { statusCode } = await open.app.inject('/api/events');
    expect(statusCode).toBe(401);
  });

  it.each(changes)('$what', async ({ sql, table, op, heardBy }) => {
    const before = new Map([...streams].map(([person, { changes: heard }]) => [person, heard.length]));
    await world.database.adminPool.query(sql);
    await everybodyHasHeard();
    const heard = [...streams].flatMap(([person, stream]) =>
      stream.changes.slice(before.get(person)).some((change) => change.table === table && change.op === op)
        ? [person]
        : [],
    );
    expect(heard.sort()).toEqual([...heardBy].sort());
  });

  it('carries a table, an identifier and what happened, never content', () => {
    for (const { changes: heard } of streams.values()) {
      for (const change of heard) expect(Object.keys(change).sort()).toEqual(['id', 'op', 'table']);
    }
  });

  it('ends when the session that opened it is revoked', async () => {
    const browser = new Browser(open.app);
    const { body } = await browser.post('sign-up', {
      name: 'Lea',
      email: 'lea@hygie.invalid',
      password: 'une phrase bien longue 42',
    });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const stream = await LiveStream.open(address, { cookie });
    expect(stream.status).toBe(200);
    await world.database.adminPool.query('delete from identity.session where "userId" = $1', [body.personId]);
    await stream.until(({ isOver }) => isOver);
  });
});
