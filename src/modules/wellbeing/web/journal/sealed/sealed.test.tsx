import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { SealedEntry } from '#modules/wellbeing/contract/sealed-entry.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { deriveKey, newDerivation, openEntry, sealEntry } from '../../../rules/sealing.ts';
import { SealedPage } from './sealed-page.tsx';

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
const url = '/api/wellbeing/sealed-entries';
const passphrase = 'lampe rivière sept cactus';
const words = { date: '2026-11-22T20:00:00Z', content: 'canari-jaune', tags: ['garde'] };
const served = (items: SealedEntry[]) => ({
  'GET /api/accounts/me': { body: person },
  [`GET ${url}`]: { body: { items, nextCursor: null } },
});

async function sealedEntry(ownerId = person.id): Promise<SealedEntry> {
  const derivation = newDerivation();
  const entryKey = '2f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f';
  const key = await deriveKey(passphrase, derivation);
  return {
    id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
    user_id: person.id,
    entry_key: entryKey,
    envelope: await sealEntry(key, derivation, { ownerId, entryKey }, words),
    created_at: '2026-11-22T20:00:01Z',
  };
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('says first that a lost passphrase loses everything, and begins only once that is understood', async () => {
  const sent = answerRequests({
    ...served([]),
    [`POST ${url}`]: { status: 201, body: await sealedEntry() },
  });
  await show(<SealedPage />);
  expect(await screen.findByText('Phrase perdue, journal perdu.')).toBeTruthy();
  type('Phrase secrète', 'court');
  await press('Commencer');
  expect(screen.getByText(/trop courte/)).toBeTruthy();
  type('Phrase secrète', passphrase);
  type('La même, encore une fois', 'autre chose');
  await press('Commencer');
  expect(screen.getByText('Les deux phrases ne sont pas les mêmes.')).toBeTruthy();
  type('La même, encore une fois', passphrase);
  await press('Commencer');
  expect(screen.getByText('Coche la case pour continuer.')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox'));
  await press('Commencer');

  fireEvent.change(await screen.findByLabelText('Ce que tu veux garder'), {
    target: { value: 'canari-bleu' },
  });
  await press('Garder');
  await waitFor(() => expect(sent.some(({ request }) => request === `POST ${url}`)).toBe(true));
  const body = sent.find(({ request }) => request === `POST ${url}`)?.body as SealedEntry;
  expect(JSON.stringify(sent)).not.toMatch(/canari-bleu|lampe/);
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/canari-bleu|lampe/);
  const key = await deriveKey(passphrase, body.envelope.derivation);
  const opened = await openEntry(key, { ownerId: person.id, entryKey: body.entry_key }, body.envelope);
  expect(opened.content).toBe('canari-bleu');
});

it('says calmly that a passphrase is wrong, opens with the right one, and closes on demand', async () => {
  answerRequests(served([await sealedEntry()]));
  await show(<SealedPage />);
  await screen.findByRole('heading', { name: 'Ouvrir' });
  type('Phrase secrète', 'une autre phrase');
  await press('Ouvrir');
  expect(await screen.findByText(/Cette phrase n’ouvre pas tes entrées/)).toBeTruthy();
  type('Phrase secrète', passphrase);
  await press('Ouvrir');
  expect(await screen.findByText('canari-jaune')).toBeTruthy();
  await press('Refermer');
  expect(screen.queryByText('canari-jaune')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Phrase secrète').value).toBe('');
});

it('shows nothing of an envelope that was changed since, and says so', async () => {
  const sound = await sealedEntry();
  const { ciphertext } = sound.envelope;
  const changed = `${ciphertext.startsWith('A') ? 'B' : 'A'}${ciphertext.slice(1)}`;
  const forged = {
    ...sound,
    id: '3f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
    envelope: { ...sound.envelope, ciphertext: changed },
  };
  answerRequests(served([sound, forged]));
  await show(<SealedPage />);
  await screen.findByRole('heading', { name: 'Ouvrir' });
  type('Phrase secrète', passphrase);
  await press('Ouvrir');
  expect(await screen.findByText(/Une entrée ne s’ouvre pas/)).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(1);
});
