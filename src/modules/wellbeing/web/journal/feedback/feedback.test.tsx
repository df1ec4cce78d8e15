import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '#modules/wellbeing/contract/journal-entry.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { EntryFeedback } from './entry-feedback.tsx';

const entry: JournalEntry = {
  id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  user_id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  date: '2026-11-22T20:00:00Z',
  content: 'Garde longue',
  audio_url: null,
  tags: [],
  is_favourite: false,
  ai_feedback: null,
  ai_feedback_origin: null,
  created_at: '2026-11-22T20:00:00Z',
};
const when = 'dimanche 22 novembre';
const replied = (origin: Pick<NonNullable<JournalEntry['ai_feedback_origin']>, 'engine' | 'basis'>) => ({
  ...entry,
  ai_feedback: 'Tu notes une garde longue.\n\nQu’en gardes-tu ?',
  ai_feedback_origin: { ...origin, is_generated: origin.engine.kind === 'model', at: '2026-11-22T21:00:00Z' },
});
const url = `/api/wellbeing/journal-entries/${entry.id}/feedback`;
const offer = (model: string | null) => ({
  'GET /api/wellbeing/journal-feedback-offer': { body: { model } },
});
const away = {
  'GET /api/accounts/me': 'unreachable',
  'GET /api/wellbeing/help-lines': 'unreachable',
} as const;

/** What was asked besides who is here. */
const requests = (sent: ReturnType<typeof answerRequests>) =>
  sent.map(({ request }) => request).filter((request) => request !== 'GET /api/accounts/me');

const open = () => userEvent.click(screen.getByRole('button', { name: /^Demander un retour/ }));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => localStorage.clear());

describe('asking', () => {
  it('sends nothing before a press, and offers no model where there is none', async () => {
    const sent = answerRequests(offer(null));
    await show(<EntryFeedback entry={entry} when={when} />);
    expect(requests(sent)).toEqual([]);
    await open();
    expect(await screen.findByText(/sans lire ton texte/)).toBeTruthy();
    expect(screen.queryByText(/envoyé à ce modèle/)).toBeNull();
    expect(requests(sent)).toEqual(['GET /api/wellbeing/journal-feedback-offer']);
  });

  it('names the model and what leaves for it, and asks for this entry alone', async () => {
    const answer = { entry: replied({ engine: { kind: 'model', model: 'mistral' }, basis: 'entry' }) };
    const sent = answerRequests({
      ...offer('mistral'),
      [`POST ${url}`]: { body: { ...answer, shouldShowHelp: false } },
    });
    await show(<EntryFeedback entry={entry} when={when} />);
    await open();
    await press('Envoyer cette entrée à mistral');
    await screen.findByRole('button', { name: /^Demander un retour/ });
    expect(sent.at(-1)).toEqual({
      request: `POST ${url}`,
      body: { consent: true, engine: 'model', language: 'fr' },
    });
  });

  it('leads to the consents when one is missing', async () => {
    const problem = {
      type: 'x',
      title: 'Accord',
      status: 403,
      code: 'consent-needed',
      detail: 'Il manque ton accord.',
    };
    answerRequests({ ...offer('mistral'), [`POST ${url}`]: { status: 403, body: problem } });
    await show(<EntryFeedback entry={entry} when={when} />);
    await open();
    await press(/^Envoyer/);
    expect(await screen.findByText('Il manque ton accord.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Voir mes accords' }).getAttribute('href')).toBe(
      '/reglages/accords',
    );
  });

  it('says so when the network is away, and may be tried again', async () => {
    answerRequests({ 'GET /api/wellbeing/journal-feedback-offer': 'unreachable' });
    await show(<EntryFeedback entry={entry} when={when} />);
    await open();
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });

  it('shows the numbers instead of a reply when the words may come from somebody in danger', async () => {
    answerRequests({ ...away, ...offer('m'), [`POST ${url}`]: { body: { entry, shouldShowHelp: true } } });
    await show(<EntryFeedback entry={entry} when={when} />);
    await open();
    await press(/^Envoyer/);
    expect(await screen.findByRole('heading', { name: /Tu peux en parler à quelqu’un/ })).toBeTruthy();
    expect(screen.getByText(/aucun modèle n’a reçu ton texte/)).toBeTruthy();
    await press('Masquer cette carte');
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

describe('a reply', () => {
  it('of a model is marked as generated, for eyes and for machines', async () => {
    answerRequests({});
    const written = replied({ engine: { kind: 'model', model: 'mistral' }, basis: 'entry' });
    await show(<EntryFeedback entry={written} when={when} />);
    const sheet = screen.getByRole('complementary');
    expect(within(sheet).getByText(/^Texte généré par mistral/)).toBeTruthy();
    expect(sheet.dataset).toMatchObject({ generated: 'true', engine: 'model:mistral' });
  });

  it('written beforehand claims nothing of the text, and is removed by a press', async () => {
    const sent = answerRequests({ [`DELETE ${url}`]: { status: 204 } });
    const written = replied({ engine: { kind: 'embedded', name: 'reflections' }, basis: 'check-in' });
    await show(<EntryFeedback entry={written} when={when} />);
    const sheet = screen.getByRole('complementary');
    expect(sheet.dataset).toMatchObject({ generated: 'false', engine: 'embedded:reflections' });
    expect(within(sheet).getByText(/Ton texte n’a pas été lu/)).toBeTruthy();
    await press(/^Retirer le retour/);
    expect(requests(sent)).toEqual([`DELETE ${url}`]);
  });
});
