import type { ServerModule } from '#platform/module.ts';
import { accountsResource } from '../contract/account.ts';
import { badges } from '../contract/badge.ts';
import { consents } from '../contract/consent.ts';
import { digitalMedicine } from '../contract/digital-medicine.ts';
import { invitations } from '../contract/invitation.ts';
import { memberCards } from '../contract/member-card.ts';
import { notifications } from '../contract/notification.ts';
import { profiles } from '../contract/profile.ts';

/** Persons, what the platform tells them, and who may join. */
export const accounts: ServerModule = {
  name: 'accounts',
  resources: [
    profiles,
    accountsResource,
    memberCards,
    invitations,
    notifications,
    badges,
    digitalMedicine,
    consents,
  ],
};
