import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { consentTextVersions } from '#modules/accounts/contract/consent.ts';
import { Fields } from '#web/shared/ui/fields.tsx';
import { answerRequests, show } from '#web/testing/render.tsx';
import { RemindersCard } from './reminders-card.tsx';
import { RemindersLine } from './reminders-line.tsx';

const id = (digit: number) => `${digit}f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f`;
const page = (...items: object[]) => ({ body: { items, nextCursor: null } });
const instant = '2026-11-26T20:00:00Z';
const limits = {
  id: id(1),
  user_id: id(2),
  weekly_cap: 3,
  quiet_from: '22:00',
  quiet_until: '07:00',
  time_zone: 'Europe/Paris',
  paused_until: null,
  less_until: null,
  less_level: 0,
  created_at: instant,
};
const consent = {
  id: id(3),
  user_id: id(2),
  purpose: 'reminders',
  text_version: consentTextVersions.reminders,
  granted_at: instant,
  withdrawn_at: null,
};
const empty = ['message', 'category', 'priority', 'icon', 'image', 'action_link', 'action_text', 'deeplink'];
const nothing = [...empty, 'source_url', 'channel', 'delivery_method', 'target_audience', 'scheduled_at'];
const told = {
  ...Object.fromEntries([...nothing, 'delivered_at', 'clicked_at', 'expires_at'].map((name) => [name, null])),
  id: id(4),
  user_id: id(2),
  type: 'wellbeing.ritual',
  title: 'Marcher',
  read: false,
  metadata: { ritual_id: id(5) },
  created_at: instant,
};
const settingsUrl = '/api/wellbeing/reminder-settings';
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

it('is off without an agreement, and says where to read it', async () => {
  answerRequests({ [`GET ${settingsUrl}`]: page(), 'GET /api/accounts/consents': page() });
  await show(
    <Fields>
      <RemindersCard />
    </Fields>,
  );
  const link = await screen.findByRole('link', { name: 'Lire l’accord et choisir' });
  expect(link.getAttribute('href')).toBe('/reglages/accords');
  expect(screen.queryByRole('button', { name: 'Moins de rappels' })).toBeNull();
});

it('asks for fewer, and pauses everything for two weeks in one tap', async () => {
  const sent = answerRequests({
    [`GET ${settingsUrl}`]: page(limits),
    'GET /api/accounts/consents': page(consent),
    'POST /api/wellbeing/fewer-reminders': { body: { ...limits, less_level: 1, less_until: instant } },
    [`PATCH ${settingsUrl}/${limits.id}`]: { body: limits },
  });
  await show(
    <Fields>
      <RemindersCard />
    </Fields>,
  );
  await screen.findByRole('button', { name: 'Moins de rappels' });
  await press('Moins de rappels');
  await press('Tout mettre en pause deux semaines');
  const patch = sent.find(({ request }) => request.startsWith('PATCH'))?.body as { paused_until: string };
  const days = (Date.parse(patch.paused_until) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(14);
  expect(sent.some(({ request }) => request === 'POST /api/wellbeing/fewer-reminders')).toBe(true);
});

it('shows on the day’s page what was told, and takes one’s answer', async () => {
  const sent = answerRequests({
    'GET /api/accounts/notifications': page(told, { ...told, id: id(6), type: 'other' }),
    'POST /api/wellbeing/ritual-events': {
      status: 201,
      body: { id: id(7), user_id: id(2), ritual_id: id(5), outcome: 'skipped', created_at: instant },
    },
    [`PATCH /api/accounts/notifications/${told.id}`]: { body: { ...told, read: true } },
  });
  await show(<RemindersLine />);
  expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  await press(/^Passer\s: Marcher/);
  expect(sent.filter(({ request }) => !request.startsWith('GET')).map(({ body }) => body)).toEqual([
    { ritual_id: id(5), outcome: 'skipped' },
    { read: true },
  ]);
});

it('shows nothing at all when nothing was told', async () => {
  answerRequests({ 'GET /api/accounts/notifications': page() });
  const { container } = await show(<RemindersLine />);
  expect(container.querySelector('section')).toBeNull();
});
