import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { SealedCheckIn } from '#modules/wellbeing/contract/sealed-check-in.ts';
import type { SealedEntry } from '#modules/wellbeing/contract/sealed-entry.ts';
import { changePreferences } from '#web/shared/preferences.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { deriveKey, newDerivation, openEntry, type SealedContent, sealEntry } from '../../rules/sealing.ts';
import { CheckInPage } from '../check-in/check-in-page.tsx';
import { SealedHistoryPage } from './sealed-history-page.tsx';

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
const words = {
  title: 'Le soupir en deux temps',
  summary: 'Deux inspirations.',
  posture: 'Assis.',
  steps: [{ seconds: 10, text: 'Souffle' }],
  evidence: 'Un essai.',
  cautions: [],
};
const gesture = {
  slug: 'cyclic-sighing',
  position: 1,
  duration_seconds: 87,
  evidence_grade: 'B',
  clinical_review: 'required',
  suits: { tense: 3 },
  needs: { hands: 'none' },
  postures: ['sitting'],
  content: { fr: words, en: words },
  contraindications: { fr: [], en: [] },
  sources: [{ title: 'Essai', year: 2023 }],
};
const url = '/api/wellbeing/sealed-entries';
const passphrase = 'lampe rivière sept cactus';
const derivation = newDerivation();
const soon = new Date(Date.now() + 86_400_000).toISOString();
const past = new Date(Date.now() - 1000).toISOString();

const served = (items: SealedEntry[]) => ({
  'GET /api/accounts/me': { body: person },
  'GET /api/wellbeing/help-lines': 'unreachable' as const,
  'GET /api/wellbeing/micro-gestures': { body: { items: [gesture], nextCursor: null } },
  [`GET ${url}`]: { body: { items, nextCursor: null } },
});

async function sealed(id: string, content: SealedContent): Promise<SealedEntry> {
  const entryKey = crypto.randomUUID();
  const key = await deriveKey(passphrase, derivation);
  const envelope = await sealEntry(key, derivation, { ownerId: person.id, entryKey }, content);
  return { id, user_id: person.id, entry_key: entryKey, envelope, created_at: past };
}

const checkIn = (note: string, expiresAt: string): SealedCheckIn => ({
  kind: 'check_in',
  date: new Date().toISOString(),
  expiresAt,
  instrument: 'scan_sliders',
  valence: 20,
  arousal: 80,
  raw: { valence: 20, arousal: 80 },
  note,
  gesture: 'cyclic-sighing',
});

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => changePreferences({ instrument: 'scan_sliders', keepDays: 30, checkIns: 'sealed' }));

it('says what a lost passphrase loses, then seals the answer before it leaves, and chooses the gesture here', async () => {
  const sent = answerRequests({
    ...served([]),
    [`POST ${url}`]: {
      status: 201,
      body: await sealed('0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', checkIn('', soon)),
    },
  });
  await show(<CheckInPage />);
  expect(await screen.findByText('Phrase perdue, points perdus.')).toBeTruthy();
  type('Phrase secrète', passphrase);
  type('La même, encore une fois', passphrase);
  await userEvent.click(screen.getByRole('checkbox'));
  await press('Commencer');
  fireEvent.change(await screen.findByRole('slider', { name: /plutôt/ }), { target: { value: '13' } });
  fireEvent.change(screen.getByRole('slider', { name: /corps/ }), { target: { value: '87' } });
  type('Un mot pour toi, si tu veux', 'canari-bleu');
  await press('C’est noté');
  expect(await screen.findByRole('heading', { level: 1, name: words.title })).toBeTruthy();

  const writes = sent.filter(({ request }) => !request.startsWith('GET'));
  expect(writes.map(({ request }) => request)).toEqual([`POST ${url}`]);
  expect(JSON.stringify([sent, { ...localStorage }])).not.toMatch(/canari-bleu|lampe|"valence"|cyclic/);
  const [{ envelope, entry_key: entryKey }] = writes.map(({ body }) => body) as [SealedEntry];
  const key = await deriveKey(passphrase, envelope.derivation);
  const opened = await openEntry<SealedCheckIn>(key, { ownerId: person.id, entryKey }, envelope);
  expect(SealedCheckIn.parse(opened)).toMatchObject({ valence: 13, arousal: 87, note: 'canari-bleu' });
});

it('opens the history here, leaves journal entries out, and has what expired erased', async () => {
  const old = await sealed('3f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', checkIn('canari-vieux', past));
  const items = [
    await sealed('0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', checkIn('canari-vert', soon)),
    await sealed('2f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f', { date: past, content: 'page', tags: [] }),
    old,
  ];
  const sent = answerRequests({ ...served(items), [`DELETE ${url}/${old.id}`]: { status: 204 } });
  await show(<SealedHistoryPage />);
  await screen.findByRole('heading', { name: 'Ouvrir' });
  type('Phrase secrète', passphrase);
  await press('Ouvrir');
  expect(await screen.findByText('canari-vert')).toBeTruthy();
  expect(screen.getAllByRole('img', { name: /^1 point\s;/ })).toHaveLength(2);
  expect(screen.queryByText('canari-vieux')).toBeNull();
  expect(screen.queryByText('page')).toBeNull();
  await waitFor(() => expect(sent.map(({ request }) => request)).toContain(`DELETE ${url}/${old.id}`));
  await press('Refermer');
  expect(screen.queryByText('canari-vert')).toBeNull();
});
