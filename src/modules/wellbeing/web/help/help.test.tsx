import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { HelpButton } from './help-button.tsx';

const visitor = {
  'GET /api/accounts/me': {
    status: 401,
    body: {
      type: 'about:blank',
      title: 'Connexion nécessaire',
      status: 401,
      code: 'not-signed-in',
      detail: '…',
    },
  },
};

// jsdom draws no dialog; the browser's own is tried in the journeys.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
});

it('shows every number in one tap, without a server', async () => {
  answerRequests({ 'GET /api/accounts/me': 'unreachable', 'GET /api/wellbeing/help-lines': 'unreachable' });
  await show(<HelpButton />);
  await userEvent.click(screen.getByRole('button', { name: 'Besoin d’aide' }));
  const links = within(screen.getByRole('dialog')).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'tel:3114',
    'tel:0805232336',
    'tel:15',
    'tel:112',
    'sms:114',
    'tel:0800737800',
  ]);
});

it('then follows the list that administrators keep', async () => {
  const line = {
    slug: '3114',
    position: 1,
    number: '3114',
    channels: ['voice'],
    label_fr: 'Écoute du site',
    label_en: 'Site line',
    description_fr: 'Jour et nuit.',
    description_en: 'Day and night.',
    audience_fr: 'Tout le monde.',
    audience_en: 'Everyone.',
    hours_fr: '24 h/24',
    hours_en: '24 hours',
    verified_on: '2026-11-01',
    verification: 'Appelé.',
    source_label: 'Le site',
    source_url: null,
  };
  const page = { items: [line], nextCursor: null };
  answerRequests({ ...visitor, 'GET /api/wellbeing/help-lines': { body: page } });
  await show(<HelpButton />);
  await userEvent.click(screen.getByRole('button', { name: 'Besoin d’aide' }));
  expect(await screen.findByText('Écoute du site')).toBeTruthy();
  expect(screen.getByText('Numéros vérifiés le 1 novembre 2026.')).toBeTruthy();
});
