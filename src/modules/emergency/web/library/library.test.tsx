import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import anaphylaxis from '../../../../../catalogue/protocols/choc-anaphylactique.json' with { type: 'json' };
import suicidal from '../../../../../catalogue/protocols/crise-suicidaire.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { protocolText } from '../../rules/protocol-text.ts';
import { Library } from './library.tsx';

// Unsigned: this environment keeps nothing and checks no signature, and the page says both.
const protocols = [anaphylaxis, suicidal].map((given) => {
  const structure = ProtocolContent.parse(given);
  const { slug, title, category, populations, version, reviewOn, clinicalReview } = structure;
  return {
    ...{ slug, title, category, populations, version, reviewOn, clinicalReview, structure },
    ...{ status: 'published', origin: 'shipped', approvedAt: null, signature: null, signingKey: null },
    ...{ isReviewOverdue: false, content: protocolText(structure), sources: [] },
  };
});
const answers = {
  'GET /api/accounts/me': { status: 401 },
  'GET /api/emergency/bundle': { body: { protocols } },
} as const;
const withoutSignatures = { value: { getRandomValues: () => undefined }, configurable: true };
const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto');

beforeEach(() => Object.defineProperty(globalThis, 'crypto', withoutSignatures));
afterEach(() => {
  if (crypto) Object.defineProperty(globalThis, 'crypto', crypto);
  localStorage.clear();
});

const field = () => screen.getByRole('searchbox');

it('lists the protocols, each with what review it still needs', async () => {
  answerRequests(answers);
  await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
  await screen.findByRole('link', { name: anaphylaxis.title });
  expect(screen.getAllByText('Relecture clinique requise')).toHaveLength(protocols.length);
  screen.getByText(/que cet appareil refuse de garder/);
});

it('shows the first gesture while one types', async () => {
  answerRequests(answers);
  await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
  await screen.findByRole('link', { name: anaphylaxis.title });
  await userEvent.type(field(), 'anaphy');
  await screen.findByText(anaphylaxis.firstActions[0]?.text ?? '');
});

it('answers a distressed person with the calm card, finds nothing for them, and sends nothing', async () => {
  const sent = answerRequests(answers);
  await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
  await screen.findByRole('link', { name: anaphylaxis.title });
  await userEvent.type(field(), 'je veux mourir');
  await screen.findByRole('link', { name: /3114/ });
  expect(screen.queryByRole('link', { name: suicidal.title })).toBeNull();
  expect(JSON.stringify(sent)).not.toContain('mourir');
});

it('says before any search that the browser emptied what was kept', async () => {
  localStorage.setItem('hygie-emergency-kept', '80');
  answerRequests({ ...answers, 'GET /api/emergency/bundle': 'unreachable' });
  await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
  await screen.findByText(/a effacé les 80 protocoles gardés ici/);
});

it('takes a recalled protocol off a screen that stays open, well within ten seconds', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    answerRequests(answers);
    await show(<Library renderCalm={() => <a href="tel:3114">3114</a>} />);
    await screen.findByRole('link', { name: suicidal.title });
    const left = protocols.filter(({ slug }) => slug !== 'choc-anaphylactique');
    answerRequests({ ...answers, 'GET /api/emergency/bundle': { body: { protocols: left } } });
    screen.getByRole('link', { name: anaphylaxis.title });
    await vi.advanceTimersByTimeAsync(6000);
    expect(screen.queryByRole('link', { name: anaphylaxis.title })).toBeNull();
    screen.getByRole('link', { name: suicidal.title });
  } finally {
    vi.useRealTimers();
  }
});
