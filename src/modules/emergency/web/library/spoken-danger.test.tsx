import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import coma from '../../../../../catalogue/protocols/coma.json' with { type: 'json' };
import suicidal from '../../../../../catalogue/protocols/crise-suicidaire.json' with { type: 'json' };
import nosebleed from '../../../../../catalogue/protocols/epistaxis.json' with { type: 'json' };
import intubation from '../../../../../catalogue/protocols/isr-intubation.json' with { type: 'json' };
import lung from '../../../../../catalogue/protocols/oap.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { protocolText } from '../../rules/protocol-text.ts';
import { Library } from './library.tsx';

const protocols = [coma, suicidal, nosebleed, intubation, lung].map((given) => {
  const structure = ProtocolContent.parse(given);
  const { slug, title, category, populations, version, reviewOn, clinicalReview } = structure;
  return {
    ...{ slug, title, category, populations, version, reviewOn, clinicalReview, structure },
    ...{ status: 'published', origin: 'shipped', approvedAt: null, signature: null, signingKey: null },
    ...{ isReviewOverdue: false, content: protocolText(structure), sources: [] },
  };
});
// This environment checks no signature.
const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
beforeEach(() => {
  const withoutSignatures = { value: { getRandomValues: () => undefined }, configurable: true };
  Object.defineProperty(globalThis, 'crypto', withoutSignatures);
});
afterEach(() => {
  if (crypto) Object.defineProperty(globalThis, 'crypto', crypto);
  localStorage.clear();
});

it('offers help at words of suicide while they are typed, and answers the clinician who asks with them', async () => {
  answerRequests({
    'GET /api/accounts/me': { status: 401 },
    'GET /api/emergency/bundle': { body: { protocols } },
  });
  await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
  await screen.findByRole('link', { name: intubation.title });
  await userEvent.type(
    screen.getByRole('searchbox'),
    'séquence rapide chez suicidant comateux estomac plein : kéta ou étomidate, succi ?',
  );
  await screen.findByRole('link', { name: '3114' });
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('heading', { name: intubation.title });
  expect(screen.queryByRole('link', { name: '3114' })).toBeNull();
  expect(document.querySelector('blockquote')).not.toBeNull();
});

it('keeps the help card when the words asked are one’s own', async () => {
  answerRequests({
    'GET /api/accounts/me': { status: 401 },
    'GET /api/emergency/bundle': { body: { protocols } },
  });
  await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
  await screen.findByRole('link', { name: intubation.title });
  await userEvent.type(screen.getByRole('searchbox'), 'je veux mourir');
  await screen.findByRole('link', { name: '3114' });
  await userEvent.keyboard('{Enter}');
  expect(screen.queryByRole('link', { name: '3114' })).not.toBeNull();
  expect(document.querySelector('blockquote')).toBeNull();
});

it('says when the search itself is out of reach, and asks again when told to', async () => {
  answerRequests({
    'GET /api/accounts/me': { status: 401 },
    // Other protocols than above: a search that was prepared stays.
    'GET /api/emergency/bundle': { body: { protocols: protocols.slice(1) } },
  });
  const reach = globalThis.fetch;
  let isOut = true;
  vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) =>
    isOut && String(request[0]).startsWith('/catalogue/')
      ? Promise.reject(new TypeError('Failed to fetch'))
      : reach(...request),
  );
  await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
  await screen.findByRole('link', { name: nosebleed.title });
  await userEvent.type(screen.getByRole('searchbox'), 'épistaxis sous anticoagulants{Enter}');
  const again = await screen.findByRole('button', { name: 'Réessayer' });
  isOut = false;
  await userEvent.click(again);
  await screen.findByRole('heading', { name: nosebleed.title });
  expect(document.querySelector('blockquote')).not.toBeNull();
});
