import { idOf } from './persons.ts';
import { row, type Seed, sql } from './rows.ts';

const notice = { type: 'reminder', title: 'Rappel', message: 'Ta pause' };
const agreed = { purpose: 'music_external', text_version: '2026-11-26' };
const hash = (letter: string) => letter.repeat(64);
const yearsAgo = {
  created_at: sql("now() - interval '2 years'"),
  expires_at: sql("now() - interval '23 months'"),
};

export const accountsSeeds: readonly Seed[] = [
  { statement: `update public.member_cards set is_listed = true where user_id = '${idOf.member}'` },
  row('invitations', 'teachers', {
    email: 'invited@example.org',
    role: 'student',
    invited_by: idOf.teacher,
    token_hash: hash('a'),
  }),
  row('invitations', 'admins', {
    email: 'future@example.org',
    role: 'moderator',
    invited_by: idOf.admin,
    token_hash: hash('b'),
  }),
  row('invitations', 'revoked', {
    email: 'gone@example.org',
    role: 'student',
    invited_by: idOf.teacher,
    token_hash: hash('c'),
    revoked_at: sql('now()'),
  }),
  row('invitations', 'accepted', {
    email: 'here@example.org',
    role: 'student',
    invited_by: idOf.teacher,
    token_hash: hash('d'),
    status: 'accepted',
    accepted_at: sql('now()'),
  }),
  row('invitations', 'overdue', {
    email: 'late@example.org',
    role: 'student',
    invited_by: idOf.teacher,
    token_hash: hash('e'),
    created_at: sql("now() - interval '20 days'"),
    expires_at: sql("now() - interval '10 days'"),
  }),
  row('invitations', 'ancient', {
    email: 'ancient@example.org',
    role: 'student',
    invited_by: idOf.teacher,
    token_hash: hash('f'),
    status: 'expired',
    ...yearsAgo,
    created_at: sql("now() - interval '23 months' - interval '7 days'"),
  }),
  row('notifications', 'owners', { ...notice, user_id: idOf.owner }),
  row('notifications', 'expired', {
    ...notice,
    user_id: idOf.owner,
    created_at: sql("now() - interval '3 days'"),
    expires_at: sql("now() - interval '1 day'"),
  }),
  row('notifications', 'others', { ...notice, user_id: idOf.other }),
  row('badges', 'hidden', { user_id: idOf.owner, name: 'Premier pas' }),
  row('badges', 'shown', { user_id: idOf.owner, name: 'Cent items', is_shown: true }),
  row('badges', 'others', { user_id: idOf.other, name: 'Premier pas' }),
  row('Digital Medicine', 'visitor', {
    email: 'visitor@example.org',
    prénom: 'Ana',
    consent_at: sql('now()'),
  }),
  row('Digital Medicine', 'overdue', {
    email: 'once@example.org',
    consent_at: sql("now() - interval '2 years'"),
    created_at: sql("now() - interval '2 years'"),
    expires_at: sql("now() - interval '1 year'"),
  }),
  row('consents', 'open', { ...agreed, user_id: idOf.owner }),
  row('consents', 'withdrawn', {
    ...agreed,
    user_id: idOf.owner,
    purpose: 'reminders',
    granted_at: sql("now() - interval '2 days'"),
    withdrawn_at: sql("now() - interval '1 day'"),
  }),
  row('consents', 'others', { ...agreed, user_id: idOf.other }),
];
