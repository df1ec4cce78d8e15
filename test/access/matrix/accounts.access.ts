import { idOf, persons } from '../world/persons.ts';
import { keyOf } from '../world/rows.ts';
import { actsOn, each, nobody, type Outcome, type TableAccess } from './act.ts';

const profiles = actsOn('profiles');
const accounts = actsOn('accounts');
const cards = actsOn('member_cards');
const invitations = actsOn('invitations');
const notifications = actsOn('notifications');
const badges = actsOn('badges');
const signUps = actsOn('Digital Medicine');
const consents = actsOn('consents');

const own = 'auth.uid()';
const agreement = { purpose: "'journal_feedback_model'", text_version: "'2026-11-26'" };
const ownRow = each(
  [],
  Object.fromEntries(persons.map((person) => [person, [person]])) as Record<string, Outcome>,
);
const ownAndListed = each(
  [],
  Object.fromEntries(
    persons.map((person) => [
      person,
      // A suspended person sees nobody else.
      person === 'suspended' ? [person] : [...new Set([person, 'member'])],
    ]),
  ) as Record<string, Outcome>,
);
const invite = (role: string, invitedBy = own, digit = '1') => ({
  email: "'someone@example.org'",
  role: `'${role}'`,
  token_hash: `repeat('${digit}', 64)`,
  invited_by: invitedBy,
});
const ofTeacher = ['teachers', 'revoked', 'accepted', 'overdue', 'ancient'];
const invitation = (label: string) => `id = '${keyOf('invitations', label)}'`;
const notice = { user_id: `'${idOf.owner}'`, type: "'reminder'", title: "'a'", message: "'b'" };
const consent = { email: "'new@example.org'", consent_at: 'now()' };

export const accountsAccess: readonly TableAccess[] = [
  {
    table: 'profiles',
    grants: {
      authenticated: {
        select: 'all',
        update: [
          'name',
          'avatar_url',
          'bio',
          'department',
          'job_title',
          'location',
          'phone',
          'website',
          'preferences',
          'emotional_score',
        ],
      },
    },
    acts: [
      profiles.sees(ownRow),
      profiles.inserts('a person', { id: 'gen_random_uuid()', email: "'x@example.org'" }, nobody),
      profiles.updates('every name', "name = 'Moi'", ownRow),
      profiles.updates('one’s own name', "name = 'Moi'", each(1), 'id = (select auth.uid())'),
      profiles.updates('one’s own role', "role = 'admin'", nobody),
      profiles.deletes('everything', nobody),
    ],
  },
  {
    table: 'accounts',
    grants: { authenticated: { select: 'all', update: ['role', 'status'] } },
    acts: [
      accounts.sees(
        each(
          [],
          Object.fromEntries(
            persons.map((person) => [person, person === 'admin' ? persons : [person]]),
          ) as Record<string, Outcome>,
        ),
      ),
      accounts.inserts('a person', { id: 'gen_random_uuid()', email: "'x@example.org'" }, nobody),
      accounts.updates(
        'every role',
        "role = 'teacher'",
        each([], { admin: persons.filter((person) => person !== 'admin') }),
      ),
      accounts.updates(
        'one’s own role',
        "role = 'admin', status = 'active'",
        each([]),
        'id = (select auth.uid())',
      ),
      accounts.deletes('everything', nobody),
    ],
  },
  {
    table: 'member_cards',
    grants: { authenticated: { select: 'all', update: ['name', 'avatar_url', 'bio', 'is_listed'] } },
    acts: [
      cards.sees(ownAndListed),
      cards.inserts('a card', { user_id: own }, nobody),
      cards.updates('every card', 'is_listed = true', ownRow),
      cards.updates('one’s own card', 'is_listed = true', each(1), 'user_id = (select auth.uid())'),
      cards.deletes('everything', nobody),
    ],
  },
  {
    table: 'invitations',
    grants: {
      authenticated: {
        select: [
          'id',
          'email',
          'role',
          'token',
          'status',
          'created_at',
          'expires_at',
          'accepted_at',
          'invited_by',
          'revoked_at',
        ],
        insert: ['email', 'role', 'token_hash', 'invited_by'],
        update: ['revoked_at'],
      },
      hygie_jobs: { select: ['id', 'status', 'expires_at'], update: ['status'] },
    },
    acts: [
      invitations.sees(
        each([], { teacher: ofTeacher, admin: [...ofTeacher, 'admins'], jobs: ['overdue', 'ancient'] }),
      ),
      invitations.inserts('a student', invite('student'), each('refused', { teacher: 1, admin: 1 })),
      invitations.inserts('a teacher', invite('teacher'), each('refused', { admin: 1 })),
      invitations.inserts(
        'a student, in the teacher’s name',
        invite('student', `'${idOf.teacher}'`),
        each('refused', { teacher: 1 }),
      ),
      invitations.inserts(
        'an administrator, in the administrator’s name',
        invite('admin', `'${idOf.admin}'`),
        each('refused', { admin: 1 }),
      ),
      invitations.updates(
        'all that wait: revoked',
        'revoked_at = now()',
        each([], { teacher: ['teachers', 'overdue'], admin: ['teachers', 'overdue', 'admins'] }),
      ),
      invitations.updates(
        'one that waits: left open',
        'revoked_at = null',
        each([], { teacher: 'refused', admin: 'refused' }),
        invitation('teachers'),
      ),
      invitations.updates('the overdue: closed', "status = 'expired'", each('denied', { jobs: ['overdue'] })),
      invitations.updates(
        'the overdue: accepted',
        "status = 'accepted'",
        each('denied', { jobs: 'refused' }),
        invitation('overdue'),
      ),
      invitations.deletes(
        'everything one may',
        each([], { teacher: ofTeacher, admin: [...ofTeacher, 'admins'], jobs: ['ancient'] }),
      ),
    ],
  },
  {
    table: 'notifications',
    grants: {
      authenticated: { select: 'all', update: ['read', 'clicked_at'] },
      hygie_jobs: {
        select: ['id', 'expires_at'],
        insert: [
          ...['user_id', 'type', 'title', 'message', 'category', 'priority', 'icon', 'image', 'action_link'],
          ...['action_text', 'deeplink', 'source_url', 'channel', 'delivery_method', 'target_audience'],
          ...['metadata', 'scheduled_at', 'delivered_at', 'expires_at'],
        ],
      },
    },
    acts: [
      notifications.sees(each([], { owner: ['owners'], other: ['others'], jobs: ['expired'] })),
      notifications.inserts('to the owner', notice, each('denied', { jobs: 1 })),
      notifications.inserts(
        'to the owner, expired at once',
        { ...notice, expires_at: 'now()' },
        each('denied', { jobs: 'refused' }),
      ),
      notifications.updates(
        'all read',
        'read = true',
        each([], { owner: ['owners', 'expired'], other: ['others'] }),
      ),
      notifications.deletes(
        'everything one may',
        each([], { owner: ['owners', 'expired'], other: ['others'], jobs: ['expired'] }),
      ),
    ],
  },
  {
    table: 'badges',
    grants: { authenticated: { select: 'all', update: ['is_shown'] } },
    acts: [
      badges.sees(each(['shown'], { owner: ['hidden', 'shown'], other: ['others', 'shown'], suspended: [] })),
      badges.inserts('one’s own', { user_id: own, name: "'Champion'" }, nobody),
      badges.updates(
        'all shown',
        'is_shown = true',
        each([], { owner: ['hidden', 'shown'], other: ['others'] }),
      ),
      badges.deletes('everything', nobody),
    ],
  },
  {
    table: 'Digital Medicine',
    grants: {
      anon: { insert: ['email', 'intéret', 'prénom', 'consent_at'] },
      authenticated: { select: 'all', insert: ['email', 'intéret', 'prénom', 'consent_at'] },
      hygie_jobs: { select: ['id', 'expires_at'] },
    },
    acts: [
      signUps.sees(each([], { admin: ['visitor', 'overdue'], jobs: ['overdue'] })),
      signUps.inserts('a sign-up with consent', consent, each(1, { anonymous: 1 })),
      signUps.inserts(
        'a sign-up with an old consent',
        { ...consent, consent_at: "now() - interval '2 hours'" },
        each('refused', { anonymous: 'refused' }),
      ),
      signUps.inserts(
        'a sign-up with a consent to come',
        { ...consent, consent_at: "now() + interval '1 hour'" },
        each('refused', { anonymous: 'refused' }),
      ),
      signUps.inserts(
        'a known address: no oracle',
        { ...consent, email: "'VISITOR@example.org'" },
        each(0, { anonymous: 0 }),
      ),
      signUps.updates('every address', "email = 'x@example.org'", nobody),
      signUps.deletes('everything one may', each([], { admin: ['visitor', 'overdue'], jobs: ['overdue'] })),
    ],
  },
  {
    table: 'consents',
    grants: {
      authenticated: {
        select: 'all',
        insert: ['user_id', 'purpose', 'text_version'],
        update: ['withdrawn_at'],
      },
    },
    acts: [
      consents.sees(each([], { owner: ['open', 'withdrawn'], other: ['others'] })),
      consents.inserts('one’s own', { ...agreement, user_id: own }, each(1)),
      consents.inserts(
        'in the owner’s name',
        { ...agreement, user_id: `'${idOf.owner}'` },
        each('refused', { owner: 1 }),
      ),
      consents.inserts(
        'what is already agreed to',
        { ...agreement, purpose: "'music_external'" },
        each(1, { owner: 'consents_purpose_open', other: 'consents_purpose_open' }),
      ),
      consents.updates(
        'every withdrawal, at a time of one’s choosing',
        "withdrawn_at = '2020-01-01'",
        each([], { owner: ['open'], other: ['others'] }),
      ),
      consents.updates(
        'every withdrawal taken back',
        'withdrawn_at = null',
        each([], { owner: 'refused', other: 'refused' }),
      ),
      consents.deletes('everything', nobody),
    ],
  },
];
