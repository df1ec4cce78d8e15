import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetUnsent } from '#web/shared/device-memory.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { JournalPage } from './journal-page.tsx';

const person = {
  id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  name: 'Camille',
  email: 'camille@example.org',
  role: 'student',
  status: 'active',
  preferences: {},
  language: 'fr',
  isTotpEnabled: false,
  isDemonstration: false,
};
const entry = {
  id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  user_id: person.id,
  date: '2026-11-22T20:00:00Z',
  content: '# Garde\n**longue** <b>nuit</b>',
  tags: ['garde'],
  is_favourite: false,
  audio_url: null,
  ai_feedback: null,
  ai_feedback_origin: null,
  created_at: '2026-11-22T20:00:00Z',
};
const url = '/api/wellbeing/journal-entries';
const me = { 'GET /api/accounts/me': { body: person } };
const listed = { ...me, [`GET ${url}`]: { body: { items: [entry], nextCursor: null } } };
const sheet = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Ce que tu veux garder' });
const write = async (words: string) => fireEvent.change(await sheet(), { target: { value: words } });
const keep = () => userEvent.click(screen.getByRole('button', { name: 'Garder' }));

beforeEach(() => localStorage.clear());

describe('writing', () => {
  it('sends the words and the tags, then empties the sheet and forgets the draft', async () => {
    const sent = answerRequests({ ...listed, [`POST ${url}`]: { status: 201, body: entry } });
    await show(<JournalPage />);
    await screen.findByRole('article');
    await write('Nuit calme');
    fireEvent.change(screen.getByRole('textbox', { name: 'Mots-clés' }), {
      target: { value: 'nuit, #garde' },
    });
    await keep();
    expect(sent.find(({ request }) => request.startsWith('POST'))?.body).toEqual({
      content: 'Nuit calme',
      tags: ['nuit', 'garde'],
    });
    expect((await sheet()).value).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('keeps what was written when the server refuses, and after a reload, until one signs out', async () => {
    answerRequests({ ...listed, [`POST ${url}`]: 'unreachable' });
    const first = await show(<JournalPage />);
    await screen.findByRole('article');
    await write('À ne pas perdre');
    await keep();
    expect(await screen.findByText(/Ton texte est toujours là, et sur cet appareil/)).toBeTruthy();
    first.unmount();
    const second = await show(<JournalPage />);
    expect(await screen.findByDisplayValue('À ne pas perdre')).toBeTruthy();
    second.unmount();
    forgetUnsent();
    await show(<JournalPage />);
    await screen.findByRole('article');
    expect((await sheet()).value).toBe('');
  });

  it('says before the end how much an entry takes, and sends nothing empty', async () => {
    const sent = answerRequests(listed);
    await show(<JournalPage />);
    await screen.findByRole('article');
    await keep();
    expect(screen.getByText('Écris au moins un mot, ou enregistre ta voix.')).toBeTruthy();
    await write('é'.repeat(20_001));
    expect(screen.getByText(/c’est plus que les 20\s000 d’une entrée/)).toBeTruthy();
    expect(sent.filter(({ request }) => request.startsWith('POST'))).toEqual([]);
  });
});

it('offers numbers under words of distress, sends nothing of them, and still keeps the entry', async () => {
  const sent = answerRequests({ ...listed, [`POST ${url}`]: { status: 201, body: entry } });
  await show(<JournalPage />);
  await screen.findByRole('article');
  const before = sent.length;
  await write('je veux mourir');
  expect(await screen.findByRole('heading', { name: /Tu peux en parler à quelqu’un/ })).toBeTruthy();
  expect(sent).toHaveLength(before);
  await keep();
  expect(sent.find(({ request }) => request.startsWith('POST'))?.body).toMatchObject({
    content: 'je veux mourir',
  });
});

describe('reading', () => {
  it('lays out the words and lets no markup through', async () => {
    answerRequests(listed);
    await show(<JournalPage />);
    const article = await screen.findByRole('article');
    expect(within(article).getByRole('heading', { level: 4, name: 'Garde' })).toBeTruthy();
    expect(within(article).getByText('longue').tagName).toBe('STRONG');
    expect(article.querySelector('b')).toBeNull();
    expect(article.textContent).toContain('<b>nuit</b>');
  });

  it('favours, corrects, and erases only after asking', async () => {
    const sent = answerRequests({
      ...listed,
      [`PATCH ${url}/${entry.id}`]: { body: entry },
      [`DELETE ${url}/${entry.id}`]: { status: 204 },
    });
    await show(<JournalPage />);
    await userEvent.click(await screen.findByRole('button', { name: /^Favorite\s: entrée du 22/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Corriger l’entrée/ }));
    fireEvent.change(screen.getByDisplayValue(/longue/), { target: { value: 'courte' } });
    await userEvent.click(screen.getByRole('button', { name: 'Garder la correction' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Effacer l’entrée/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
    const changes = sent.filter(({ request }) => !request.startsWith('GET'));
    expect(changes.map(({ body }) => body)).toEqual([
      { is_favourite: true },
      { content: 'courte', tags: ['garde'] },
      undefined,
    ]);
  });

  it('asks for a year ago only when the person does', async () => {
    const sent = answerRequests({
      ...listed,
      'GET /api/wellbeing/journal-year-ago': { body: { entry: null } },
    });
    await show(<JournalPage />);
    await screen.findByRole('article');
    expect(sent.map(({ request }) => request)).not.toContain('GET /api/wellbeing/journal-year-ago');
    await userEvent.click(screen.getByText('Il y a un an'));
    await userEvent.click(screen.getByRole('button', { name: 'Relire' }));
    expect(await screen.findByText('Tu n’avais rien écrit à cette date.')).toBeTruthy();
  });
});
