/** Every route of the application that is not a resource's, with who may call it at all. */
export const otherRoutes: readonly (readonly [method: string, url: string, access: string])[] = [
  ['GET', '/healthz', 'public'],
  ['GET', '/readyz', 'public'],
  ['GET', '/api/openapi.json', 'public'],
  ['GET', '/api/events', 'signed-in'],
  ['GET', '/api/accounts/me', 'signed-in'],
  ['POST', '/api/accounts/invitations', 'signed-in'],
  ['POST', '/api/accounts/invitation-acceptances', 'signed-in'],
  ['POST', '/api/accounts/sign-up', 'public'],
  ['POST', '/api/accounts/sign-in', 'public'],
  ['POST', '/api/accounts/sign-in/totp', 'public'],
  ['POST', '/api/accounts/sign-out', 'public'],
  ['POST', '/api/accounts/password-reset-request', 'public'],
  ['POST', '/api/accounts/password-reset', 'public'],
  ['POST', '/api/accounts/password-change', 'signed-in'],
  ['POST', '/api/accounts/email-change', 'signed-in'],
  ['POST', '/api/accounts/email-change-confirm', 'public'],
  ['POST', '/api/accounts/totp/enable', 'signed-in'],
  ['POST', '/api/accounts/totp/confirm', 'signed-in'],
  ['POST', '/api/accounts/totp/disable', 'signed-in'],
  ['GET', '/api/accounts/sessions', 'signed-in'],
  ['DELETE', '/api/accounts/sessions/:id', 'signed-in'],
  ['DELETE', '/api/accounts/sessions', 'signed-in'],
  ['DELETE', '/api/accounts/account', 'signed-in'],
  ['POST', '/api/wellbeing/check-ins', 'signed-in'],
  ['POST', '/api/wellbeing/text-suggestion', 'signed-in'],
  ['GET', '/api/wellbeing/trends', 'signed-in'],
  ['GET', '/api/wellbeing/signal-export', 'signed-in'],
  ['DELETE', '/api/wellbeing/clinical-signals', 'signed-in'],
  ['GET', '/api/wellbeing/journal-year-ago', 'signed-in'],
  ['GET', '/api/wellbeing/journal-export', 'signed-in'],
];

/** Collections with plain REST: five routes each. */
export const collections: readonly string[] = [
  ...[
    'profiles',
    'accounts',
    'member-cards',
    'invitations',
    'notifications',
    'badges',
    'digital-medicine',
    'consents',
  ].map((path) => `/api/accounts/${path}`),
  ...[
    'emotions',
    'clinical-signals',
    'journal-entries',
    'sealed-entries',
    'rituals',
    'ritual-events',
    'shifts',
    'saved-music',
    'micro-gestures',
    'help-lines',
  ].map((path) => `/api/wellbeing/${path}`),
  ...['edn-items', 'starting-situations', 'therapeutic-classes', 'item-situation-relations'].map(
    (path) => `/api/study/${path}`,
  ),
  ...['item-therapeutic-relations', 'user-favorite-flashcards', 'ai-generated-content'].map(
    (path) => `/api/study/${path}`,
  ),
  ...['official-content-cache', 'official-content-cache-new'].map((path) => `/api/study/${path}`),
  '/api/ecos/ecos-situations-complete',
  ...['urgent-protocols', 'urge-gpt-queries', 'urgegpt-protocols'].map((path) => `/api/emergency/${path}`),
  '/api/consultations/medilinko-consultations',
  ...['groups', 'group-memberships', 'posts', 'post-reactions', 'comments', 'buddies'].map(
    (path) => `/api/community/${path}`,
  ),
  ...['chat-conversations', 'chat-participants', 'chat-messages'].map((path) => `/api/community/${path}`),
];

/** Operations on collections that a visitor without an account may call. */
export const publicOperations: readonly string[] = [
  'POST /api/accounts/digital-medicine',
  'GET /api/wellbeing/micro-gestures',
  'GET /api/wellbeing/micro-gestures/:id',
  'GET /api/wellbeing/help-lines',
  'GET /api/wellbeing/help-lines/:id',
  'GET /api/emergency/urgent-protocols',
  'GET /api/emergency/urgent-protocols/:id',
];
