export { createAccountMails } from './account-mails.ts';
export { listConsents } from './consent.queries.ts';
export { hasConsent, requireConsent } from './consent.ts';
export { registerAccountRoutes } from './identity-routes.ts';
export { accounts } from './module.ts';
