import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { RitualsPage } from './rituals-page.tsx';

const ids = {
  person: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  ritual: '2f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  event: '3f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
};
const ritual = {
  id: ids.ritual,
  user_id: ids.person,
  name: 'Marcher',
  description: null,
  frequency: 'after_shift',
  at_time: '08:00',
  week_day: null,
  minutes_after_shift: 60,
  time_zone: 'Europe/Paris',
  recurrence: null,
  ends_on: null,
  ends_after: null,
  paused_until: null,
  is_completed: false,
  is_paused: false,
  created_at: '2026-11-01T08:00:00Z',
};
const event = {
  id: ids.event,
  user_id: ids.person,
  ritual_id: ids.ritual,
  outcome: 'done',
  created_at: '2026-11-21T08:00:00Z',
};
const base = '/api/wellbeing';
const served = (rituals: object[]) => ({
  [`GET ${base}/rituals`]: { body: { items: rituals, nextCursor: null } },
  [`GET ${base}/ritual-events`]: { body: { items: [event], nextCursor: null } },
  [`GET ${base}/shifts`]: { body: { items: [], nextCursor: null } },
  [`GET ${base}/reminder-settings`]: { body: { items: [], nextCursor: null } },
  'GET /api/accounts/consents': { body: { items: [], nextCursor: null } },
  [`POST ${base}/rituals`]: { status: 201, body: ritual },
  [`POST ${base}/ritual-events`]: { status: 201, body: event },
  [`PATCH ${base}/rituals/${ids.ritual}`]: { body: ritual },
});
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

it('says what was done, records, and pauses', async () => {
  const sent = answerRequests(served([ritual]));
  await show(<RitualsPage />);
  expect(await screen.findByText(/^Fait\s: 1\. Passé\s: 0\.$/)).toBeTruthy();
  expect(screen.getByText(/Aucune garde de nuit à venir/)).toBeTruthy();
  await press(/^Passer\s: Marcher/);
  await press(/^Mettre en pause\s: Marcher/);
  const changes = sent.filter(({ request }) => !request.startsWith('GET')).map(({ body }) => body);
  expect(changes).toEqual([{ ritual_id: ids.ritual, outcome: 'skipped' }, { is_paused: true }]);
});

it('says that a paused ritual waits, and gives no next time', async () => {
  answerRequests(served([{ ...ritual, frequency: 'daily', is_paused: true }]));
  await show(<RitualsPage />);
  expect(await screen.findByText('En pause.')).toBeTruthy();
  expect(screen.queryByText(/La prochaine fois/)).toBeNull();
});

it('creates a ritual with its schedule, and refuses a nameless one by itself', async () => {
  const sent = answerRequests(served([]));
  await show(<RitualsPage />);
  await screen.findByText('Aucun rituel');
  await press('Ajouter le rituel');
  expect(screen.getByText('Donne-lui un nom.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Ce que tu fais'), { target: { value: 'Lire' } });
  fireEvent.change(screen.getByLabelText('Quand'), { target: { value: 'weekly' } });
  fireEvent.change(screen.getByLabelText('Quel jour'), { target: { value: 'SU' } });
  fireEvent.change(screen.getByLabelText('À quelle heure'), { target: { value: '21:15' } });
  await press('Ajouter le rituel');
  expect(sent.find(({ request }) => request.startsWith('POST'))?.body).toMatchObject({
    name: 'Lire',
    frequency: 'weekly',
    week_day: 'SU',
    at_time: '21:15',
  });
});

it('does not send a shift that ends before it starts', async () => {
  const sent = answerRequests(served([]));
  await show(<RitualsPage />);
  fireEvent.change(await screen.findByLabelText('Début'), { target: { value: '2026-11-24T19:00' } });
  fireEvent.change(screen.getByLabelText('Fin'), { target: { value: '2026-11-24T07:00' } });
  await press('Ajouter');
  expect(screen.getByText(/La fin vient après le début/)).toBeTruthy();
  expect(sent.filter(({ request }) => request.startsWith('POST'))).toEqual([]);
});

it('shows the next three times of what is being written, and sends its own rule and its end', async () => {
  const sent = answerRequests(served([]));
  await show(<RitualsPage />);
  fireEvent.change(await screen.findByLabelText('Ce que tu fais'), { target: { value: 'Nager' } });
  fireEvent.change(screen.getByLabelText('Quand'), { target: { value: 'custom' } });
  const next = screen.getByText(/^Les prochaines fois/).parentElement;
  expect(next?.querySelectorAll('li')).toHaveLength(3);
  await userEvent.click(screen.getByLabelText('Lundi'));
  await userEvent.click(screen.getByLabelText('Samedi'));
  fireEvent.change(screen.getByLabelText('À quel rythme'), { target: { value: '2' } });
  fireEvent.change(screen.getByLabelText('Il s’arrête'), { target: { value: 'after' } });
  fireEvent.change(screen.getByLabelText('Combien de fois'), { target: { value: '2' } });
  expect(next?.querySelectorAll('li')).toHaveLength(2);
  await press('Ajouter le rituel');
  expect(sent.find(({ request }) => request.startsWith('POST'))?.body).toMatchObject({
    frequency: 'custom',
    recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,SA',
    ends_after: 2,
    ends_on: null,
  });
});
