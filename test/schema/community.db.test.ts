import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type House, notAllowed, openHouse, refusalOf, signUp } from './people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await signUp(house, 'admin');
});
afterAll(() => house.close());

const idOf = (rows: Record<string, unknown>[]) => String(rows[0]?.id);
const found = async (who: string, visibility = 'open') =>
  idOf(
    await ask(house, who, `insert into public.groups (name, visibility) values ('Garde', $1) returning id`, [
      visibility,
    ]),
  );
const enter = (who: string, group: string) =>
  ask(house, who, 'insert into public.group_memberships (group_id) values ($1)', [group]);
const groupRow = async (group: string) =>
  (await house.database.adminPool.query('select members, owner_id from public.groups where id = $1', [group]))
    .rows[0];

describe('a group', () => {
  test('lists its members, however many arrive at once', async () => {
    const owner = await signUp(house);
    const group = await found(owner);
    const people = await Promise.all(Array.from({ length: 8 }, () => signUp(house)));
    await Promise.all(people.map((who) => enter(who, group)));
    const { members, owner_id } = await groupRow(group);
    expect(owner_id).toBe(owner);
    expect([...members].sort()).toEqual([owner, ...people].sort());
  });

  test('that is closed or secret lets nobody in by themselves, and nobody names themselves owner', async () => {
    const [owner, outsider] = [await signUp(house), await signUp(house)];
    for (const visibility of ['closed', 'secret']) {
      expect(await refusalOf(enter(outsider, await found(owner, visibility)))).toBe(notAllowed);
    }
    const open = await found(owner);
    const asOwner = ask(
      house,
      outsider,
      `insert into public.group_memberships (group_id, role) values ($1, 'owner')`,
      [open],
    );
    expect(await refusalOf(asOwner)).toBe(notAllowed);
    await enter(outsider, open);
    const raise = `update public.group_memberships set role = 'owner' where user_id = auth.uid() returning id`;
    expect(await ask(house, outsider, raise)).toEqual([]);
  });

  test('keeps its last owner until another takes over, and passes on when an account is erased', async () => {
    const [owner, heir] = [await signUp(house), await signUp(house)];
    const group = await found(owner);
    await enter(heir, group);
    const leave = 'delete from public.group_memberships where group_id = $1 and user_id = auth.uid()';
    expect(await refusalOf(ask(house, owner, leave, [group]))).toBe(
      '23514 group_memberships_role_last_owner',
    );
    await house.identityPool.query('delete from identity."user" where id = $1', [owner]);
    expect(await groupRow(group)).toEqual({ members: [heir], owner_id: heir });
  });

  test('can be deleted by its owner, members and posts with it', async () => {
    const owner = await signUp(house);
    const group = await found(owner);
    await ask(house, owner, `insert into public.posts (content, group_id) values ('À nous', $1)`, [group]);
    await ask(house, owner, 'delete from public.groups where id = $1', [group]);
    expect(await ask(house, owner, 'select id from public.posts')).toEqual([]);
  });
});

test('one who leaves a group no longer sees its posts, but for their own', async () => {
  const [owner, leaver] = [await signUp(house), await signUp(house)];
  const group = await found(owner, 'open');
  await enter(leaver, group);
  for (const who of [owner, leaver]) {
    await ask(house, who, `insert into public.posts (content, group_id) values ('Bonsoir', $1)`, [group]);
  }
  const seen = () => ask(house, leaver, 'select user_id from public.posts where group_id = $1', [group]);
  expect(await seen()).toHaveLength(2);
  await ask(house, leaver, 'delete from public.group_memberships where user_id = auth.uid()');
  expect(await seen()).toEqual([{ user_id: leaver }]);
});

test('reactions are one for each person and kind, and the post counts them', async () => {
  const [author, reader] = [await signUp(house), await signUp(house)];
  const post = idOf(
    await ask(house, author, `insert into public.posts (content) values ('Bonjour') returning id`),
  );
  const react = (who: string, kind: string) =>
    ask(house, who, 'insert into public.post_reactions (post_id, kind) values ($1, $2)', [post, kind]);
  await Promise.all([react(author, 'useful'), react(reader, 'useful'), react(reader, 'thanks')]);
  expect(await refusalOf(react(reader, 'thanks'))).toBe('23505 post_reactions_kind_unique');
  await ask(house, reader, `delete from public.post_reactions where kind = 'thanks'`);
  expect(await ask(house, reader, 'select reactions from public.posts where id = $1', [post])).toEqual([
    { reactions: 2 },
  ]);
});

test('a pair of buddies exists once, in either direction, and never with oneself', async () => {
  const [one, two] = [await signUp(house), await signUp(house)];
  const propose = (from: string, to: string) =>
    ask(house, from, 'insert into public.buddies (buddy_user_id) values ($1) returning id', [to]);
  expect(await refusalOf(propose(one, one))).toBe('23514 buddies_buddy_user_id_not_self');
  await propose(one, two);
  expect(await refusalOf(propose(two, one))).toBe('23505 buddies_buddy_user_id_unique_pair');
  const answer = (who: string) =>
    ask(house, who, `update public.buddies set status = 'accepted' returning status`);
  expect(await answer(one)).toEqual([]);
  expect(await answer(two)).toEqual([{ status: 'accepted' }]);
});

describe('a conversation', () => {
  const say = (who: string, conversation: string, text: string) =>
    ask(house, who, 'insert into public.chat_messages (conversation_id, text) values ($1, $2) returning id', [
      conversation,
      text,
    ]);
  const open = async (who: string) =>
    idOf(
      await ask(house, who, `insert into public.chat_conversations (title) values ('À deux') returning id`),
    );

  test('shows its last message, deletions included', async () => {
    const who = await signUp(house);
    const conversation = await open(who);
    await say(who, conversation, 'premier');
    const last = idOf(await say(who, conversation, 'second'));
    const shown = () => ask(house, who, 'select last_message from public.chat_conversations');
    expect(await shown()).toEqual([{ last_message: 'second' }]);
    await ask(house, who, 'delete from public.chat_messages where id = $1', [last]);
    expect(await shown()).toEqual([{ last_message: 'premier' }]);
  });

  test('is closed to others; nobody signs as another; edits stop after 15 minutes', async () => {
    const [owner, guest, stranger] = [await signUp(house), await signUp(house), await signUp(house)];
    const conversation = await open(owner);
    await ask(
      house,
      owner,
      'insert into public.chat_participants (conversation_id, user_id) values ($1, $2)',
      [conversation, guest],
    );
    expect(await refusalOf(say(stranger, conversation, 'intrus'))).toBe(notAllowed);
    const forge = `insert into public.chat_messages (conversation_id, text, sender) values ($1, 'x', $2)`;
    expect(await refusalOf(ask(house, guest, forge, [conversation, owner]))).toBe(notAllowed);
    const message = idOf(await say(guest, conversation, 'bonjour'));
    const edit = () =>
      ask(
        house,
        guest,
        `update public.chat_messages set text = 'corrigé' where id = $1 returning edited_at is not null as edited`,
        [message],
      );
    expect(await edit()).toEqual([{ edited: true }]);
    await house.database.adminPool.query(
      `update public.chat_messages set timestamp = now() - interval '16 minutes' where id = $1`,
      [message],
    );
    expect(await edit()).toEqual([]);
  });
});
