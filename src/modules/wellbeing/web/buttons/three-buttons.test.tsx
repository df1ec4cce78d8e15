import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { bundledGestures } from '#modules/wellbeing/web/gesture/bundled-gestures.ts';
import { changePreferences } from '#web/shared/preferences.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { ThreeButtonsPage } from './three-buttons-page.tsx';

const [gesture] = bundledGestures;
const saved = {
  status: 201,
  body: {
    signal: {
      id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
      user_id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
      source_instrument: 'scan_sliders',
      domain: 'emotional',
      level: 2,
      window_type: 'instant',
      module_context: 'assess',
      metadata: { valence: 12.5, arousal: 87.5, raw: {} },
      created_at: '2026-11-23T20:00:00Z',
      expires_at: '2026-12-23T20:00:00Z',
    },
    gesture,
    why: { code: 'tense', basis: 'present', also: ['limits'], params: {} },
  },
};
const tap = (name: string) => userEvent.click(screen.getByRole('button', { name }));
async function tapBadAndTense() {
  await show(<ThreeButtonsPage />);
  await tap('Mal');
  await tap('Tendu');
}

beforeEach(() => changePreferences({ keepDays: 7, checkIns: 'open' }));

it('sends two taps as values of the scale, marked as such, and shows one gesture to take or pass', async () => {
  const sent = answerRequests({ 'POST /api/wellbeing/check-ins': saved });
  await tapBadAndTense();
  await screen.findByRole('button', { name: 'Passer' });
  expect(screen.getByText('C’est noté.')).toBeTruthy();
  expect(sent).toMatchObject([
    {
      body: {
        valence: 12.5,
        arousal: 87.5,
        mode: 'three_buttons',
        keepDays: 7,
        limits: ['noSound', 'noHands'],
      },
    },
  ]);
});

it('without network, chooses here by the same rule and says that nothing was kept', async () => {
  const sent = answerRequests({
    'POST /api/wellbeing/check-ins': 'unreachable',
    'GET /api/wellbeing/micro-gestures': 'unreachable',
  });
  await tapBadAndTense();
  await screen.findByText(/^Pas enregistré/);
  expect(screen.getByRole('button', { name: 'Commencer' })).toBeTruthy();
  expect(screen.getByText(/^Tu as répondu désagréable et éveillé/)).toBeTruthy();
  expect(sent.filter(({ request }) => request.startsWith('POST'))).toHaveLength(1);
});

it('sends nothing for whoever seals their check-ins', async () => {
  changePreferences({ checkIns: 'sealed' });
  const sent = answerRequests({ 'GET /api/wellbeing/micro-gestures': 'unreachable' });
  await tapBadAndTense();
  await screen.findByText(/tu scelles tes points/);
  expect(sent.some(({ request }) => request.startsWith('POST'))).toBe(false);
});

it('lets one come back to the first question', async () => {
  await show(<ThreeButtonsPage />);
  await tap('Moyen');
  await tap('Question d’avant');
  expect(screen.getByRole('heading', { name: /Là, ça va/ })).toBeTruthy();
});
