import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Person } from '#web/shared/session.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import coma from '../../../../../catalogue/protocols/coma.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import type { ProtocolDraft } from '../../contract/protocol-draft.ts';
import { protocolText } from '../../rules/protocol-text.ts';
import { DraftListPage } from './draft-list-page.tsx';
import { DraftView } from './editor-page.tsx';
import { valueAt } from './form-content.ts';
import { ProtocolTools } from './protocol-tools.tsx';

const [author, second] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const id = '33333333-3333-4333-8333-333333333333';
const structure: ProtocolContent = { ...ProtocolContent.parse(coma), version: 2 };
const at = '2026-11-26T10:00:00.000Z';
const draft: ProtocolDraft = {
  ...{ id, slug: 'coma', structure, content: protocolText(structure), authorId: author, submittedAt: null },
  ...{ authorName: 'Claire', refusal: null, updatedAt: at, publishedVersion: 1, differences: [], faults: [] },
};
const submitted = { ...draft, submittedAt: at };

function person(who: string, role: Person['role'] = 'clinician'): Person {
  return {
    ...{ id: who, email: 'x@example.org', name: null, role, status: 'active', preferences: {} },
    ...{ language: 'fr', isTotpEnabled: false, isDemonstration: false },
  } as Person;
}

const published = {
  ...{ slug: 'coma', title: coma.title, category: coma.category, populations: coma.populations },
  ...{ version: 1, reviewOn: coma.reviewOn, isReviewOverdue: false, clinicalReview: 'required' },
  ...{ status: 'published', origin: 'shipped', approvedAt: null, signature: null, signingKey: null },
  ...{ content: '', sources: [], structure: coma },
};
const one = `/api/emergency/protocol-drafts/${id}`;
const open = (shown: ProtocolDraft, who: Person) => show(<DraftView draft={shown} person={who} />);
const part = (name: RegExp) => {
  const summary = screen.getByText(name, { selector: 'summary' });
  return within(summary.closest('details') as HTMLElement);
};

async function addToTitle() {
  await userEvent.click(screen.getByLabelText('Titre'));
  await userEvent.paste(' bis');
}

beforeEach(() => localStorage.clear());

it('tells a student in a sentence that writing is not for them, and asks the server for no draft', async () => {
  const sent = answerRequests({ 'GET /api/accounts/me': { body: person(second, 'student') } });
  await show(<DraftListPage />);
  await screen.findByText(/n’est pas celui d’un clinicien/);
  expect(sent.map(({ request }) => request)).toEqual(['GET /api/accounts/me']);
});

it('shows a fault beside the line that has it, stops there, and keeps what was typed on this device', async () => {
  const sent = answerRequests({});
  await open(draft, person(author));
  await userEvent.click(screen.getByText(/^Pièges/, { selector: 'summary' }));
  const pitfalls = part(/^Pièges/);
  await userEvent.click(pitfalls.getByRole('button', { name: 'Ajouter une ligne' }));
  expect(document.activeElement).toBe(pitfalls.getByLabelText(`Ligne ${structure.pitfalls.length + 1}`));
  await userEvent.paste('Ne pas donner 3 mg.');
  pitfalls.getByText('Un chiffre demande une source.');
  screen.getByText(/^Pièges.*un point à corriger$/, { selector: 'summary' });
  await userEvent.click(screen.getByRole('button', { name: 'Soumettre' }));
  screen.getByText(/Pas encore possible/);
  expect(sent).toEqual([]);
  expect(localStorage.getItem(`hygie-unsent:protocol:${id}`)).toContain('Ne pas donner 3 mg.');
});

it('saves what was written, then submits it', async () => {
  const title = 'Coma, version d’ici';
  const sent = answerRequests({
    [`PUT ${one}`]: { body: { ...draft, structure: { ...structure, title } } },
    [`POST ${one}/submission`]: { body: { ...submitted, structure: { ...structure, title } } },
    'GET /api/emergency/protocol-drafts': { body: { drafts: [] } },
  });
  await open(draft, person(author));
  const field = screen.getByLabelText('Titre');
  await userEvent.clear(field);
  await userEvent.paste(` ${title} `);
  await userEvent.click(screen.getByRole('button', { name: 'Soumettre' }));
  await expect.poll(() => sent.map(({ request }) => request)).toContain(`POST ${one}/submission`);
  expect(sent[0]?.request).toBe(`PUT ${one}`);
  expect(valueAt(sent[0]?.body, 'structure.title')).toBe(title);
});

it('says that the network is gone, and keeps every word on screen and on this device', async () => {
  answerRequests({ [`PUT ${one}`]: 'unreachable' });
  await open(draft, person(author));
  await addToTitle();
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText(/Rien n’est perdu/);
  expect((screen.getByLabelText('Titre') as HTMLInputElement).value).toBe(`${coma.title} bis`);
  expect(localStorage.getItem(`hygie-unsent:protocol:${id}`)).toContain(`${coma.title} bis`);
});

it('lets nobody approve what they wrote, nor what was not submitted, nor without being a clinician', async () => {
  answerRequests({ 'GET /api/emergency/protocols/coma': { body: published } });
  const refusals: [ProtocolDraft, Person, RegExp][] = [
    [submitted, person(author), /Tu en es l’auteur/],
    [draft, person(second), /ne l’a pas encore soumis/],
    [submitted, person(second, 'teacher'), /Seul un clinicien approuve/],
  ];
  for (const [shown, who, words] of refusals) {
    const { unmount } = await open(shown, who);
    screen.getByText(words);
    expect(screen.queryByRole('button', { name: 'Approuver et publier' })).toBeNull();
    unmount();
  }
});

it('shows a second clinician what changes line by line, and publishes when they approve', async () => {
  const changed = { ...submitted, structure: { ...structure, title: 'Coma, autre titre' } };
  const sent = answerRequests({
    'GET /api/emergency/protocols/coma': { body: published },
    [`POST ${one}/approval`]: { body: { slug: 'coma' } },
  });
  await open(changed, person(second));
  const changes = within(screen.getByRole('region', { name: 'Ce qui change' }));
  await changes.findByText('Coma, autre titre');
  changes.getByText(coma.title);
  expect(changes.getAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Approuver et publier' }));
  await expect.poll(() => sent.map(({ request }) => request)).toContain(`POST ${one}/approval`);
});

it('shows the preview and the comparison of what is being typed, unsaved', async () => {
  answerRequests({ 'GET /api/emergency/protocols/coma': { body: published } });
  await open(draft, person(author));
  await addToTitle();
  await userEvent.click(screen.getByRole('radio', { name: 'Aperçu' }));
  screen.getByRole('heading', { level: 2, name: `${coma.title} bis` });
  screen.getByText('Relecture clinique requise');
  await userEvent.click(screen.getByRole('radio', { name: 'Comparer' }));
  await screen.findByText(`${coma.title} bis`);
});

it('shows everybody the log, and recalls only for a clinician, with a reason and a second yes', async () => {
  const change = {
    ...{ version: 2, event: 'published', at, origin: 'instance', clinicalReview: 'done' },
    ...{ authorId: author, authorName: 'Claire', approvedBy: second, approverName: null, recallReason: null },
    differences: [{ kind: 'changed', section: 'about', id: 'title', before: 'Avant', after: 'Après' }],
  };
  const first = {
    ...change,
    version: 1,
    origin: 'shipped',
    authorId: null,
    approvedBy: null,
    differences: [],
  };
  const answers = {
    'GET /api/emergency/protocols/coma/versions': { body: { changes: [change, first] } },
    'POST /api/emergency/protocols/coma/recall': { body: { slug: 'coma' } },
  };
  answerRequests({ ...answers, 'GET /api/accounts/me': { body: person(second, 'student') } });
  const { unmount } = await show(<ProtocolTools slug="coma" clinicalReview="required" />);
  await userEvent.click(screen.getByRole('button', { name: 'Voir le journal' }));
  await screen.findByText(/approuvée par.*toi/);
  expect(screen.queryByText('Rappeler ce protocole')).toBeNull();
  unmount();

  const sent = answerRequests({ ...answers, 'GET /api/accounts/me': { body: person(second) } });
  await show(<ProtocolTools slug="coma" clinicalReview="required" />);
  await screen.findByText('Relecture clinique');
  await userEvent.click(screen.getByText('Rappeler ce protocole'));
  expect(screen.queryByRole('button', { name: 'Rappeler' })).toBeNull();
  await userEvent.click(screen.getByLabelText('Motif du rappel'));
  await userEvent.paste('Dose à revoir.');
  await userEvent.click(screen.getByRole('button', { name: 'Rappeler' }));
  expect(sent.some(({ request }) => request.endsWith('/recall'))).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Rappeler' }));
  await expect
    .poll(() => sent.find(({ request }) => request.endsWith('/recall'))?.body)
    .toEqual({
      reason: 'Dose à revoir.',
    });
});

it('lets a second clinician send a draft back with a reason, and shows it to its author', async () => {
  const sent = answerRequests({
    'GET /api/emergency/protocols/coma': { body: published },
    [`POST ${one}/refusal`]: { body: { slug: 'coma' } },
  });
  const { unmount } = await open(submitted, person(second));
  await userEvent.click(screen.getByText('Ne pas approuver'));
  expect(screen.queryByRole('button', { name: 'Renvoyer à son auteur' })).toBeNull();
  await userEvent.click(screen.getByLabelText('Ce qui manque'));
  await userEvent.paste(' La dose de l’enfant. ');
  for (const _time of ['ask', 'yes'])
    await userEvent.click(screen.getByRole('button', { name: 'Renvoyer à son auteur' }));
  await expect
    .poll(() => sent.find(({ request }) => request === `POST ${one}/refusal`)?.body)
    .toEqual({ reason: 'La dose de l’enfant.' });
  unmount();
  const refusal = { at, by: second, byName: 'Karim', reason: 'La dose de l’enfant.' };
  await open({ ...draft, refusal }, person(author));
  const notice = within(screen.getByRole('region', { name: 'Pas encore approuvé' }));
  notice.getByText('La dose de l’enfant.');
  notice.getByText(/Karim/);
  notice.getByText(/soumets-le de nouveau/);
});

it('adds what the code assistant counts by, says what is wrong with it, and takes it away again', async () => {
  answerRequests({});
  await open(draft, person(author));
  await userEvent.click(screen.getByText('Assistant d’arrêt cardiaque', { selector: 'summary' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter ces données' }));
  const slowest = screen.getByLabelText('Compressions par minute, au moins');
  expect(document.activeElement).toBe(slowest);
  await userEvent.type(slowest, '120');
  await userEvent.type(screen.getByLabelText('Compressions par minute, au plus'), '100');
  screen.getByText('Le plus petit nombre d’abord.');
  expect(screen.queryByText('À corriger.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Retirer ces données' }));
  await userEvent.click(screen.getByRole('button', { name: 'Retirer ces données' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ajouter ces données' }));
});

it('keeps the keyboard with the line that it moves, at both ends of the list too', async () => {
  answerRequests({});
  await open(draft, person(author));
  await userEvent.click(screen.getByText(/^Pièges/, { selector: 'summary' }));
  const pitfalls = part(/^Pièges/);
  const said = (pitfalls.getByLabelText('Ligne 2') as HTMLTextAreaElement).value;
  await userEvent.click(pitfalls.getByRole('button', { name: 'Monter la ligne 2' }));
  expect((pitfalls.getByLabelText('Ligne 1') as HTMLTextAreaElement).value).toBe(said);
  expect(document.activeElement).toBe(pitfalls.getByRole('button', { name: 'Descendre la ligne 1' }));
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(pitfalls.getByRole('button', { name: 'Descendre la ligne 2' }));
});
