import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { changePreferences } from '#web/shared/preferences.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { CheckInPage } from '../check-in/check-in-page.tsx';

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const values = () => screen.getAllByRole('slider').map((slider) => (slider as HTMLInputElement).value);
let sent: ReturnType<typeof answerRequests>;

beforeEach(async () => {
  changePreferences({ instrument: 'scan_sliders', keepDays: 30 });
  sent = answerRequests({
    'POST /api/wellbeing/check-ins': 'unreachable',
    'GET /api/accounts/me': 'unreachable',
    'GET /api/wellbeing/help-lines': 'unreachable',
  });
  await show(<CheckInPage />);
});

it('a word places both sliders and goes with them', async () => {
  await press('Un mot');
  await press('Agréable, calme');
  await press('serein');
  expect(values()).toEqual(['85', '20']);
  expect(screen.getByText(/^Mot choisi/)).toBeTruthy();
  await press('C’est noté');
  expect(sent.at(-1)?.body).toMatchObject({
    instrument: 'scan_sliders',
    valence: 85,
    arousal: 20,
    emotion: 'serein',
  });
});

it('a word can be taken back: the values stay the person’s own', async () => {
  await press('Un mot');
  await press('Agréable, calme');
  await press('serein');
  await press('Retirer le mot');
  await press('C’est noté');
  expect(sent.at(-1)?.body).toEqual({
    instrument: 'scan_sliders',
    valence: 85,
    arousal: 20,
    keepDays: 30,
    limits: [],
    timeZone: expect.any(String),
  });
});

it('sentences place the sliders and are sent nowhere', async () => {
  await press('Quelques phrases');
  await userEvent.type(await screen.findByRole('textbox'), 'Je suis triste et seule.');
  await press('Proposer');
  expect(screen.getByText(/^Proposition/)).toBeTruthy();
  expect(Number(values()[0])).toBeLessThan(40);
  await press('C’est noté');
  expect(JSON.stringify(sent)).not.toContain('seule.');
});

it('says « indéterminé » rather than guess, and places nothing', async () => {
  await press('Quelques phrases');
  await userEvent.type(await screen.findByRole('textbox'), 'Le train part à 8 h.');
  await press('Proposer');
  expect(screen.getByText(/^Indéterminé/)).toBeTruthy();
  expect(screen.getAllByRole('slider')[0]?.getAttribute('aria-valuetext')).toBe('pas encore placé');
});
