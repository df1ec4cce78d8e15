import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Person } from '#web/shared/session.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import type { BundleReading } from '../../contract/bundle-exchange.ts';
import { Exchange } from './exchange.tsx';

const person = { id: '11111111-1111-4111-8111-111111111111', role: 'clinician' } as Person;
const fingerprint = 'ab'.repeat(32);
const reading: BundleReading = {
  ...{ fingerprint, faults: [], drafts: 0 },
  protocols: [
    { slug: 'asthme', title: 'Asthme, dit ailleurs', version: 3, versionHere: 1, state: 'changed' },
    { slug: 'sujet', title: 'Sujet', version: 1, versionHere: null, state: 'new' },
    { slug: 'coma', title: 'Coma', version: 1, versionHere: 1, state: 'same' },
  ],
  refused: [
    {
      slug: 'vieux',
      title: 'Vieux',
      version: 1,
      fault: { kind: 'overdue', slug: 'vieux', what: '2026-11-25' },
    },
  ],
  recalls: [
    {
      ...{ slug: 'noyade', title: 'Noyade', version: 1, recalledAt: '2026-11-20T10:00:00.000Z' },
      ...{ reason: 'Dose à revoir.', here: 'published', versionHere: 1 },
    },
  ],
};
const nothing = { ...reading, protocols: [], refused: [], recalls: [] };
const [read, take] = ['/api/emergency/protocol-bundle/reading', '/api/emergency/protocol-bundle/import'];

async function give(text: string) {
  await userEvent.upload(screen.getByLabelText('Recueil reçu'), new File([text], 'recueil.json'));
  await userEvent.click(screen.getByRole('button', { name: 'Voir ce qu’il apporte' }));
}

it('asks for a file before anything is sent', async () => {
  const sent = answerRequests({});
  await show(<Exchange person={person} />);
  await userEvent.click(screen.getByRole('button', { name: 'Voir ce qu’il apporte' }));
  screen.getByText('Choisis d’abord un fichier.');
  expect(sent).toEqual([]);
});

it('shows an unknown key and what the operator has to do, and no way to take the bundle in', async () => {
  answerRequests({
    [`POST ${read}`]: { body: { ...nothing, faults: [{ kind: 'unknown-key', what: fingerprint }] } },
  });
  await show(<Exchange person={person} />);
  await give('{}');
  const heading = await screen.findByRole('heading', { name: 'Ce recueil n’est pas repris' });
  expect(document.activeElement).toBe(heading);
  screen.getByText(`HYGIE_TRUSTED_KEYS=${fingerprint}`);
  expect(screen.queryByRole('button', { name: /Reprendre/ })).toBeNull();
});

it('says every other refusal in a sentence of ours', async () => {
  const faults: BundleReading['faults'] = [
    { kind: 'altered' },
    { kind: 'expired', what: '2026-11-01' },
    { kind: 'content', slug: 'coma', what: 'pitfalls piege: a figure without a source' },
  ];
  answerRequests({ [`POST ${read}`]: { body: { ...nothing, faults } } });
  await show(<Exchange person={person} />);
  await give('{}');
  await screen.findByText('Il a été modifié après sa signature.');
  screen.getByText(/plus valable depuis le 1 novembre 2026/);
  screen.getByText(/coma, pitfalls piege.*Un chiffre demande une source\./);
});

it('shows what it would bring, then takes it in only once that is asked, as the very same text', async () => {
  const sent = answerRequests({
    [`POST ${read}`]: { body: reading },
    [`POST ${take}`]: { status: 201, body: { ...reading, drafts: 2 } },
  });
  await show(<Exchange person={person} />);
  await give('{"recueil":1}');
  await screen.findByRole('heading', { name: 'Ce qu’il apporterait' });
  screen.getByText('version 3 là-bas, 1 ici');
  screen.getByText('Un identique à celui d’ici');
  expect(screen.queryByText('Coma')).toBeNull();
  screen.getByText(/sa date de relecture est passée, le 25 novembre 2026/);
  expect(sent.map(({ request }) => request)).toEqual([`POST ${read}`]);
  await userEvent.click(screen.getByRole('button', { name: 'Reprendre en 2 brouillons' }));
  await screen.findByRole('heading', { name: '2 brouillons écrits' });
  expect(sent.find(({ request }) => request === `POST ${take}`)?.body).toEqual({ recueil: 1 });
  expect(screen.queryByRole('button', { name: /Reprendre/ })).toBeNull();
});

it('recalls here what was recalled there when a clinician says so twice, and offers it to no teacher', async () => {
  const recall = '/api/emergency/protocols/noyade/recall';
  const sent = answerRequests({
    [`POST ${read}`]: { body: reading },
    [`POST ${recall}`]: { body: { slug: 'noyade' } },
  });
  const { unmount } = await show(<Exchange person={{ ...person, role: 'teacher' }} />);
  await give('{}');
  await screen.findByText('Toujours publié ici, en version 1.');
  expect(screen.queryByRole('button', { name: /rappeler ici/ })).toBeNull();
  unmount();
  await show(<Exchange person={person} />);
  await give('{}');
  await userEvent.click(await screen.findByRole('button', { name: /^Le rappeler ici.*Noyade/ }));
  expect(sent.some(({ request }) => request.endsWith('/recall'))).toBe(false);
  const question = within(screen.getByRole('group', { name: /pour tout le monde/ }));
  await userEvent.click(question.getByRole('button', { name: 'Le rappeler ici' }));
  await screen.findByText('Rappelé ici aussi.');
  expect(sent.find(({ request }) => request === `POST ${recall}`)?.body).toEqual({
    reason: 'Dose à revoir.',
  });
});
