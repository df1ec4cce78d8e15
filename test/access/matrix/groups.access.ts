import { idOf } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { actsOn, each, type TableAccess } from './act.ts';

const groups = actsOn('groups');
const memberships = actsOn('group_memberships');
const buddies = actsOn('buddies');

const own = 'auth.uid()';
const forOwner = `'${idOf.owner}'`;
const group = (label: string) => `'${keyOf('groups', label)}'`;
const membership = (label: string) => `id = '${keyOf('group_memberships', label)}'`;
const inClosed = ['closed owner', 'closed member', 'closed groupModerator', 'closed suspended'];
const everybodys = ['open', 'suspendeds'];
const insider = ['closed', ...everybodys];
const lastOwner = 'group_memberships_role_last_owner';
const alreadyIn = 'group_memberships_user_id_unique';

export const groupsAccess: readonly TableAccess[] = [
  {
    table: 'groups',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['name', 'topic', 'visibility', 'owner_id'],
        update: ['name', 'topic', 'visibility'],
      },
    },
    acts: [
      groups.sees(
        each(everybodys, {
          owner: insider,
          member: insider,
          groupModerator: insider,
          other: [...everybodys, 'secret'],
          suspended: ['suspendeds'],
        }),
      ),
      groups.inserts('one’s own', { name: "'a'", owner_id: own }, each(1, { suspended: 'refused' }), true),
      groups.inserts(
        'in the owner’s name',
        { name: "'a'", owner_id: forOwner },
        each('refused', { owner: 1 }),
      ),
      groups.updates(
        'every name',
        "name = 'b'",
        each([], { owner: ['closed'], groupModerator: ['closed'], moderator: ['open'], other: ['secret'] }),
      ),
      groups.deletes(
        'everything one may',
        each([], { owner: ['closed'], moderator: ['open'], other: ['secret'] }),
      ),
    ],
  },
  {
    table: 'group_memberships',
    grants: { authenticated: { select: 'all', insert: ['group_id', 'user_id'], update: ['role'] } },
    acts: [
      memberships.sees(
        each([], {
          owner: inClosed,
          member: inClosed,
          groupModerator: inClosed,
          moderator: ['open moderator'],
          other: ['secret other'],
          suspended: ['closed suspended', 'suspendeds suspended'],
        }),
      ),
      memberships.inserts(
        'oneself into the open group',
        { group_id: group('open'), user_id: own },
        each(1, { suspended: 'refused', moderator: alreadyIn }),
        true,
      ),
      memberships.inserts(
        'oneself into the open group of a suspended person',
        { group_id: group('suspendeds'), user_id: own },
        each(1, { suspended: 'refused' }),
      ),
      memberships.inserts(
        'oneself into the closed group',
        { group_id: group('closed'), user_id: own },
        each('refused', { owner: alreadyIn, groupModerator: alreadyIn }),
      ),
      memberships.inserts(
        'another into the open group',
        { group_id: group('open'), user_id: forOwner },
        each('refused', { owner: 1, moderator: 1 }),
      ),
      memberships.inserts(
        'another into the closed group',
        { group_id: group('closed'), user_id: `'${idOf.other}'` },
        each('refused', { owner: 1, groupModerator: 1 }),
      ),
      memberships.updates(
        'the member: moderator',
        "role = 'moderator'",
        each([], { owner: ['closed member'] }),
        membership('closed member'),
      ),
      memberships.updates(
        'everybody: owner',
        "role = 'owner'",
        each([], { owner: inClosed, moderator: ['open moderator'], other: ['secret other'] }),
      ),
      memberships.deletes(
        'everybody one may: the last owner stays',
        each([], {
          owner: lastOwner,
          moderator: lastOwner,
          other: lastOwner,
          member: ['closed member'],
          groupModerator: ['closed groupModerator', 'closed member', 'closed suspended'],
          suspended: lastOwner,
        }),
      ),
      memberships.deletes(
        'the suspended member',
        each([], {
          owner: ['closed suspended'],
          groupModerator: ['closed suspended'],
          suspended: ['closed suspended'],
        }),
        membership('closed suspended'),
      ),
      memberships.deletes(
        'the member',
        each([], { owner: ['closed member'], groupModerator: ['closed member'], member: ['closed member'] }),
        membership('closed member'),
      ),
      memberships.deletes(
        'the group’s moderator',
        each([], { owner: ['closed groupModerator'], groupModerator: ['closed groupModerator'] }),
        membership('closed groupModerator'),
      ),
    ],
  },
  {
    table: 'buddies',
    grants: { authenticated: { select: 'all', insert: ['user_id', 'buddy_user_id'], update: ['status'] } },
    acts: [
      buddies.sees(
        each([], { owner: ['ownersAsked', 'othersAsked'], other: ['othersAsked'], member: ['ownersAsked'] }),
      ),
      buddies.inserts(
        'a proposal to the clinician',
        { user_id: own, buddy_user_id: `'${idOf.clinician}'` },
        each(1, { suspended: 'refused', clinician: 'buddies_buddy_user_id_not_self' }),
      ),
      buddies.inserts(
        'a proposal in the owner’s name',
        { user_id: forOwner, buddy_user_id: `'${idOf.clinician}'` },
        each('refused', { owner: 1 }),
      ),
      buddies.updates(
        'every answer',
        "status = 'accepted'",
        each([], { owner: ['othersAsked'], member: ['ownersAsked'] }),
      ),
      buddies.deletes(
        'everything one may',
        each([], { owner: ['ownersAsked', 'othersAsked'], other: ['othersAsked'], member: ['ownersAsked'] }),
      ),
    ],
  },
];
