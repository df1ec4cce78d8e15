import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { savedAsMarkdown } from '#modules/emergency/rules/saved-export.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { KeepLines } from './keep-lines.tsx';
import { readTags } from './read-tags.ts';
import { SavedPage } from './saved-page.tsx';

const [own, friend] = ['1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', '2f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f'];
const id = '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f';
const url = '/api/emergency/urgegpt-protocols';
const notes = '/api/emergency/saved-protocol-notes';
const me = {
  'GET /api/accounts/me': {
    body: {
      ...{ id: own, name: 'Camille', email: 'camille@example.org', role: 'student', status: 'active' },
      ...{ preferences: {}, language: 'fr', isTotpEnabled: false, isDemonstration: false },
    },
  },
};
const line = {
  ...{ slug: 'epistaxis', title: 'Épistaxis', version: 1, section: 'firstActions', lineId: 'comprimer' },
  ...{ text: 'Pincer le nez 10 minutes.', population: null, source: 'SFORL, 2017', date: '2017' },
  clinicalReview: 'required',
};
const saved = {
  ...{ id, user_id: own, professional_id: null, query: null, title: 'Épistaxis', protocol: line.text },
  ...{ sources: [], quotations: [line], shared_with: [], created_at: '2026-11-22T20:00:00Z' },
};
const note = {
  ...{ saved_id: id, user_id: own, note: 'Mèche, tiroir 2', tags: ['nez'] },
  ...{ created_at: '2026-11-22T20:00:00Z', updated_at: '2026-11-22T20:00:00Z' },
};
const page = (...items: object[]) => ({ body: { items, nextCursor: null } });
const flags = (...all: object[]) => ({ body: { flags: all } });
const recalled = {
  savedId: id,
  slug: 'epistaxis',
  version: 1,
  kind: 'recalled',
  reason: 'mèche trop longue',
};
const kept = {
  ...me,
  [`GET ${url}`]: page(saved, { ...saved, id: friend, user_id: friend, title: 'Coma' }),
  [`GET ${notes}`]: page(note),
  'GET /api/emergency/saved-flags': flags(recalled),
};

beforeEach(() => localStorage.clear());

const named = (title: string) => screen.findByRole('article', { name: `${title}\u00a0: ${line.text}` });

it('shows the quotation, what became of it and one’s own note apart; of what is shared, nothing to change', async () => {
  answerRequests(kept);
  await show(<SavedPage />);
  const card = within(await named('Épistaxis'));
  card.getByText('Pincer le nez 10 minutes.', { selector: 'blockquote' });
  card.getByText(/a été rappelée/);
  card.getByText('mèche trop longue');
  card.getByText('Relecture clinique requise');
  expect(card.getByLabelText<HTMLTextAreaElement>('Ma note').value).toBe('Mèche, tiroir 2');
  const theirs = within(await named('Coma'));
  theirs.getByText('Pincer le nez 10 minutes.', { selector: 'blockquote' });
  expect(theirs.queryByLabelText('Ma note')).toBeNull();
  expect(theirs.queryByRole('button')).toBeNull();
});

it('shows a line kept by itself at once, and tells it from another of the same protocol', async () => {
  const other = { ...line, lineId: 'pencher', text: 'Pencher la tête en avant.' };
  const rows = [
    saved,
    { ...saved, id: friend, quotations: [other] },
    { ...saved, id: own, quotations: [line, other] },
  ];
  answerRequests({ ...kept, [`GET ${url}`]: page(...rows), 'GET /api/emergency/saved-flags': flags() });
  await show(<SavedPage />);
  const card = await named('Épistaxis');
  const quote = within(card).getByText(line.text, { selector: 'blockquote' });
  expect(quote.closest('details')).toBeNull();
  within(card).getByRole('button', { name: `Retirer Épistaxis\u00a0: ${line.text}` });
  screen.getByRole('button', { name: `Retirer Épistaxis\u00a0: ${other.text}` });
  const both = within(screen.getByRole('article', { name: 'Épistaxis' }));
  expect(both.getByText(line.text, { selector: 'blockquote' }).closest('details')).not.toBeNull();
});

it('writes a note with its tags, and takes back what is kept only after asking', async () => {
  const sent = answerRequests({
    ...kept,
    [`PATCH ${notes}/${id}`]: { body: { ...note, note: 'Tiroir 3', tags: ['nez', 'salle 1'] } },
    [`DELETE ${url}/${id}`]: { status: 204 },
  });
  await show(<SavedPage />);
  const card = within(await named('Épistaxis'));
  const words = card.getByLabelText('Ma note');
  await userEvent.clear(words);
  await userEvent.type(words, 'Tiroir 3');
  await userEvent.type(card.getByRole('textbox', { name: 'Étiquettes' }), ', #salle 1');
  await userEvent.click(card.getByRole('button', { name: 'Garder la note' }));
  expect(sent.find(({ request }) => request.startsWith('PATCH'))?.body).toEqual({
    note: 'Tiroir 3',
    tags: ['nez', 'salle 1'],
  });
  await userEvent.click(card.getByRole('button', { name: /^Retirer Épistaxis/ }));
  expect(sent.some(({ request }) => request.startsWith('DELETE'))).toBe(false);
  await userEvent.click(card.getByRole('button', { name: 'Retirer' }));
  expect(sent.some(({ request }) => request === `DELETE ${url}/${id}`)).toBe(true);
});

it('shares with one person, and offers another in their place, never a second', async () => {
  const [reader, other] = ['3f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', '4f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f'];
  const member = (user_id: string, name: string) => ({ user_id, name, is_listed: true });
  const sent = answerRequests({
    ...kept,
    [`GET ${url}`]: page({ ...saved, shared_with: [reader] }),
    'GET /api/accounts/member-cards': page(
      member(own, 'Camille'),
      member(reader, 'Ali'),
      member(other, 'Zoé'),
    ),
    [`PATCH ${url}/${id}`]: { body: { ...saved, shared_with: [other] } },
  });
  await show(<SavedPage />);
  await userEvent.click(await screen.findByText('Partager avec une personne'));
  await screen.findByText('Partagé avec Ali.');
  const choice = screen.getByLabelText('Plutôt avec');
  expect(within(choice).queryByRole('option', { name: 'Ali' })).toBeNull();
  await userEvent.selectOptions(choice, 'Zoé');
  await userEvent.click(screen.getByRole('button', { name: 'Changer de personne' }));
  expect(sent.find(({ request }) => request.startsWith('PATCH'))?.body).toEqual({ shared_with: [other] });
});

it('keeps the lines one reads, by name and not by text alone; a visitor is offered nothing', async () => {
  const sent = answerRequests({ ...me, [`POST ${url}`]: { status: 201, body: saved } });
  const { slug, version, section, lineId, text } = line;
  const reference = { slug, version, section: section as 'firstActions', lineId, text };
  const { unmount } = await show(<KeepLines lines={[reference]} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Garder cette ligne' }));
  await screen.findByRole('link', { name: 'Voir ce que j’ai gardé' });
  expect(sent.at(-1)?.body).toEqual({ quotations: [reference] });
  unmount();
  answerRequests({ 'GET /api/accounts/me': { status: 401, body: {} } });
  await show(<KeepLines lines={[reference]} />);
  expect(screen.queryByRole('button')).toBeNull();
});

it('takes away each line letter for letter, with version, source and flags, and one’s note apart', () => {
  const words = {
    ...{ title: 'Gardés', reviewRequired: 'relecture requise', ownNote: 'Ma note' },
    ...{ keptOn: () => 'gardé', version: (version: number) => `v${version}`, flag: () => 'RAPPELÉ' },
  };
  const text = savedAsMarkdown([{ saved, note, flags: [recalled] } as never], words);
  expect(text).toContain('> Pincer le nez 10 minutes.\n>\n> — Épistaxis. v1. SFORL, 2017. relecture requise');
  expect(text.indexOf('**RAPPELÉ**')).toBeGreaterThan(0);
  expect(text.indexOf('### Ma note')).toBeGreaterThan(text.indexOf('Pincer'));
});

it.each([
  ['ORL, #garde ; garde', ['ORL', 'garde']],
  [' , #, ', []],
  ['a'.repeat(60), ['a'.repeat(40)]],
])('reads tags %j', (words, tags) => {
  expect(readTags(words)).toEqual(tags);
});
