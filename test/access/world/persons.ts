import { createHash } from 'node:crypto';

/** Persons who sign in, by what tells them apart. `suspended` was an administrator, a member and a participant. */
export const persons = [
  'owner',
  'other',
  'member',
  'groupModerator',
  'exMember',
  'clinician',
  'teacher',
  'moderator',
  'admin',
  'suspended',
] as const;
export type Person = (typeof persons)[number];

/** Everybody who can reach the database: a visitor, persons, and the server's own login roles without claims. */
export const personas = ['anonymous', ...persons, 'jobs', 'identity', 'server'] as const;
export type Persona = (typeof personas)[number];

export const roleOfPersona = (persona: Persona): string =>
  ({ anonymous: 'anon', jobs: 'hygie_jobs', identity: 'hygie_identity', server: 'hygie_server' })[
    persona as string
  ] ?? 'authenticated';

/** The same label gives the same UUID in every run, so that a failure can be read again. */
export function stableUuid(label: string): string {
  const hex = createHash('md5').update(label).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** A number for tables whose key is one; far from what sequences give. */
export function stableNumber(label: string): number {
  return 10_000_000 + Number.parseInt(createHash('md5').update(label).digest('hex').slice(0, 6), 16);
}

export const idOf = Object.fromEntries(
  persons.map((person) => [person, stableUuid(`person ${person}`)]),
) as Record<Person, string>;

/** What each person is on the platform. */
export const accountRoles: Record<Person, string> = {
  owner: 'student',
  other: 'student',
  member: 'student',
  groupModerator: 'student',
  exMember: 'student',
  clinician: 'clinician',
  teacher: 'teacher',
  moderator: 'moderator',
  admin: 'admin',
  suspended: 'admin',
};
