import { idOf } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { actsOn, each, nobody, type TableAccess } from './act.ts';

const posts = actsOn('posts');
const reactions = actsOn('post_reactions');
const comments = actsOn('comments');

const own = 'auth.uid()';
const forOwner = `'${idOf.owner}'`;
const post = (label: string) => `'${keyOf('posts', label)}'`;
const outside = ['everybodys', 'others', 'suspendeds'];
const inside = ['groups', 'exMembers', ...outside];
const forged = each('refused', { owner: 1 });
const inGroup = ['groups', 'exMembers', 'everybodys'];
/** Comments and reactions under the posts one sees. The one who left still sees their own post, not the group's. */
const underPosts = each(['everybodys'], {
  owner: inGroup,
  member: inGroup,
  groupModerator: inGroup,
  suspended: [],
});
const bySuspended = (columns: Record<string, string>) => ({
  post_id: post('suspendeds'),
  user_id: own,
  ...columns,
});
const notSuspended = each(1, { suspended: 'refused' });
const intoGroup = each('refused', { owner: 1, member: 1, groupModerator: 1 });

export const postsAccess: readonly TableAccess[] = [
  {
    table: 'posts',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', 'content', 'image_url', 'group_id'],
        update: ['content', 'image_url'],
      },
    },
    acts: [
      posts.sees(
        each(outside, {
          owner: inside,
          member: inside,
          groupModerator: inside,
          exMember: ['exMembers', 'openGroups', ...outside],
          moderator: ['openGroups', ...outside],
          suspended: ['suspendeds'],
        }),
      ),
      posts.inserts(
        'to everybody',
        { user_id: own, content: "'a'" },
        each(1, { suspended: 'refused' }),
        true,
      ),
      posts.inserts(
        'into the closed group',
        { user_id: own, content: "'a'", group_id: `'${keyOf('groups', 'closed')}'` },
        intoGroup,
      ),
      posts.inserts('in the owner’s name', { user_id: forOwner, content: "'a'" }, forged),
      posts.updates(
        'every text',
        "content = 'b'",
        each([], {
          owner: ['groups', 'everybodys'],
          other: ['others'],
          exMember: ['exMembers', 'openGroups'],
          suspended: ['suspendeds'],
        }),
      ),
      posts.deletes(
        'everything one may',
        each([], {
          owner: ['groups', 'everybodys'],
          other: ['others'],
          exMember: ['exMembers', 'openGroups'],
          moderator: outside,
          admin: outside,
          suspended: ['suspendeds'],
        }),
      ),
    ],
  },
  {
    table: 'post_reactions',
    grants: { authenticated: { select: 'all', insert: ['post_id', 'user_id', 'kind'] } },
    acts: [
      reactions.sees(underPosts),
      reactions.inserts(
        'to a post to everybody',
        { post_id: post('everybodys'), user_id: own, kind: "'useful'" },
        each(1, { suspended: 'refused' }),
      ),
      reactions.inserts(
        'to a post of the group',
        { post_id: post('groups'), user_id: own, kind: "'useful'" },
        intoGroup,
      ),
      reactions.inserts('to a suspended person’s post', bySuspended({ kind: "'useful'" }), notSuspended),
      reactions.inserts(
        'in the owner’s name',
        { post_id: post('everybodys'), user_id: forOwner, kind: "'useful'" },
        forged,
      ),
      reactions.updates('every kind', "kind = 'useful'", nobody),
      reactions.deletes(
        'everything one may',
        each([], { owner: ['groups', 'everybodys'], exMember: ['exMembers'] }),
      ),
    ],
  },
  {
    table: 'comments',
    grants: {
      authenticated: { select: 'all', insert: ['post_id', 'user_id', 'content'], update: ['content'] },
    },
    acts: [
      comments.sees({
        ...underPosts,
        exMember: ['everybodys', 'openGroups'],
        moderator: ['everybodys', 'openGroups'],
      }),
      comments.inserts(
        'on a post to everybody',
        { post_id: post('everybodys'), user_id: own, content: "'a'" },
        each(1, { suspended: 'refused' }),
      ),
      comments.inserts(
        'on a post of the group',
        { post_id: post('groups'), user_id: own, content: "'a'" },
        intoGroup,
      ),
      comments.inserts('on a suspended person’s post', bySuspended({ content: "'a'" }), notSuspended),
      comments.inserts(
        'in the owner’s name',
        { post_id: post('everybodys'), user_id: forOwner, content: "'a'" },
        forged,
      ),
      comments.updates(
        'every text',
        "content = 'b'",
        each([], { owner: ['groups', 'everybodys'], exMember: ['exMembers', 'openGroups'] }),
      ),
      comments.deletes(
        'everything one may',
        each([], {
          owner: ['groups', 'everybodys'],
          exMember: ['exMembers', 'openGroups'],
          moderator: ['everybodys'],
          admin: ['everybodys'],
        }),
      ),
    ],
  },
];
