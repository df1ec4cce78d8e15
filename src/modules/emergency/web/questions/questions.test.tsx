import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { changePreferences, currentPreferences } from '#web/shared/preferences.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { askedBefore, askNext } from '../library/asked-before.ts';
import { QuestionsPage } from './questions-page.tsx';

const url = '/api/emergency/urge-gpt-queries';
const question = {
  id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  user_id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
  query: 'hyperkaliémie 7,2 dialysé',
  response: 'réponse d’alors',
  sources: ['source d’alors'],
  created_at: '2026-11-26T20:00:00Z',
  expires_at: '2026-12-26T20:00:00Z',
};
const served = (items: object[], nextCursor: string | null = null) => ({
  [`GET ${url}`]: { body: { items, nextCursor } },
});

beforeEach(() => {
  askNext('');
  changePreferences({ keepQuestionsDays: 30 });
});

it('shows what was asked and until when it is kept, and nothing of what was answered then', async () => {
  answerRequests(served([question]));
  await show(<QuestionsPage />);
  await screen.findByText(question.query);
  screen.getByText(/gardé jusqu’au 26 décembre 2026/);
  expect(document.body.textContent).not.toMatch(/d’alors$|réponse d’alors|source d’alors/m);
});

it('asks again with the words alone', async () => {
  const sent = answerRequests(served([question]));
  await show(<QuestionsPage />);
  await userEvent.click(await screen.findByRole('button', { name: /^Demander de nouveau/ }));
  expect(askedBefore()).toBe(question.query);
  expect(sent.map(({ request }) => request)).toEqual([`GET ${url}`]);
});

it('erases one, and all of them, each after it was asked once', async () => {
  const sent = answerRequests({
    ...served([question]),
    [`DELETE ${url}/${question.id}`]: { status: 204 },
    [`DELETE ${url}`]: { body: { deleted: 1 } },
  });
  await show(<QuestionsPage />);
  const asked = () => sent.map(({ request }) => request).filter((one) => one.startsWith('DELETE'));
  await userEvent.click(await screen.findByRole('button', { name: /^Effacer/ }));
  expect(asked()).toEqual([]);
  const one = screen.getByRole('group', { name: /Effacer cette question/ });
  await userEvent.click(within(one).getByRole('button', { name: 'Effacer' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Tout effacer' }));
  const all = screen.getByRole('group', { name: /Effacer toutes tes questions/ });
  await userEvent.click(within(all).getByRole('button', { name: 'Tout effacer' }));
  expect(asked()).toEqual([`DELETE ${url}/${question.id}`, `DELETE ${url}`]);
});

it('says that nothing is kept, that more is, and when nobody answers', async () => {
  answerRequests(served([]));
  const { unmount } = await show(<QuestionsPage />);
  await screen.findByText('Aucune question gardée');
  expect(screen.queryByRole('button', { name: 'Tout effacer' })).toBeNull();
  unmount();
  answerRequests(served([question], 'suite'));
  const more = await show(<QuestionsPage />);
  await screen.findByRole('button', { name: 'Voir les précédentes' });
  more.unmount();
  answerRequests({ [`GET ${url}`]: 'unreachable' });
  await show(<QuestionsPage />);
  await screen.findByRole('alert');
});

it('lets their person choose how long, not at all included', async () => {
  answerRequests(served([]));
  await show(<QuestionsPage />);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '30 jours' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'Jamais' }));
  expect(currentPreferences().keepQuestionsDays).toBe(0);
  screen.getByText(/Aucune question n’est plus gardée/);
});
