import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import suicidal from '../../../../../catalogue/protocols/crise-suicidaire.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { dangerIn } from '../../rules/ask/danger.ts';
import { protocolText } from '../../rules/protocol-text.ts';
import { createDangerWords } from './danger-here.ts';
import { Library } from './library.tsx';

const structure = ProtocolContent.parse(suicidal);
const { slug, title, category, populations, version, reviewOn, clinicalReview } = structure;
const protocol = {
  ...{ slug, title, category, populations, version, reviewOn, clinicalReview, structure },
  ...{ status: 'published', origin: 'shipped', approvedAt: null, signature: null, signingKey: null },
  ...{ isReviewOverdue: false, content: protocolText(structure), sources: [] },
};
const withoutSignatures = { value: { getRandomValues: () => undefined }, configurable: true };
const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto');

beforeEach(() => Object.defineProperty(globalThis, 'crypto', withoutSignatures));
afterEach(() => {
  if (crypto) Object.defineProperty(globalThis, 'crypto', crypto);
  localStorage.clear();
});

const found = () => screen.queryByRole('list', { name: 'Protocoles trouvés' });

it('finds nothing before the words of distress are there, and no answer of its own comes before them', async () => {
  const gate = Promise.withResolvers<typeof dangerIn>();
  const sent = answerRequests({
    'GET /api/accounts/me': { status: 401 },
    'GET /api/emergency/bundle': { body: { protocols: [protocol] } },
  });
  const calm = () => screen.queryByRole('link', { name: '3114' });
  await show(
    <Library renderCalm={() => <a href="tel:3114">3114</a>} words={createDangerWords(() => gate.promise)} />,
  );
  await screen.findByRole('link', { name: title });
  const field = screen.getByRole('searchbox');
  const type = async (words: string) => {
    await userEvent.clear(field);
    await userEvent.type(field, words);
  };
  // The title would be found at these letters.
  await type('suicid');
  await screen.findByText('Recherche dans tout le texte…');
  expect(found()).toBeNull();
  await type('je veux mourir');
  expect([found(), calm()]).toEqual([null, null]);
  // The search looks for danger by itself, and first.
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('link', { name: '3114' });
  expect(document.querySelector('blockquote')).toBeNull();

  await type('suicid');
  expect(found()).toBeNull();
  gate.resolve(dangerIn);
  await waitFor(() => expect(found()).not.toBeNull());
  await type('je veux mourir');
  await waitFor(() => expect(calm()).not.toBeNull());
  expect(found()).toBeNull();
  expect(JSON.stringify(sent)).not.toContain('mourir');
});

it('asks again for words that could not be brought, and only once for those on their way', async () => {
  const look = vi.fn(() => 'clear' as const);
  const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(look);
  const { bring, current } = createDangerWords(load);
  await bring();
  expect(current()).toBeUndefined();
  await Promise.all([bring(), bring()]);
  expect(current()).toBe(look);
  await bring();
  expect(load).toHaveBeenCalledTimes(2);
});
