import { accountsAccess } from './accounts.access.ts';
import type { TableAccess } from './act.ts';
import { contentsAccess } from './contents.access.ts';
import { conversationsAccess } from './conversations.access.ts';
import { emergencyAccess } from './emergency.access.ts';
import { groupsAccess } from './groups.access.ts';
import { postsAccess } from './posts.access.ts';
import { studyAccess } from './study.access.ts';
import { wellbeingAccess } from './wellbeing.access.ts';

/** Who may do what with every table of schema `public`. A table that is not here fails the tests. */
export const access: readonly TableAccess[] = [
  ...accountsAccess,
  ...wellbeingAccess,
  ...studyAccess,
  ...contentsAccess,
  ...emergencyAccess,
  ...groupsAccess,
  ...postsAccess,
  ...conversationsAccess,
];
