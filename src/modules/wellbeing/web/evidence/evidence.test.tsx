import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { AfterForm } from './after-form.tsx';
import { EvidencePage } from './evidence-page.tsx';

const line = { estimate: 8, low: 2, high: 14, aheadOf: [], count: 12 };
const gestures = [
  { ...line, slug: 'five-senses', verdict: 'too-few', estimate: 9, count: 2 },
  { ...line, slug: 'box-breathing', verdict: 'helps', aheadOf: ['far-gaze'] },
  { ...line, slug: 'far-gaze', verdict: 'no-effect', estimate: 0, low: -4, high: 4 },
];
const evidence = (list: readonly unknown[]) => ({
  'GET /api/wellbeing/gesture-evidence': { body: { gestures: list, negligiblePoints: 6.25 } },
  'GET /api/wellbeing/micro-gestures': 'unreachable' as const,
});

it('says plainly what helps, what does not, and what cannot be said yet; the table says the order that is sure', async () => {
  answerRequests(evidence(gestures));
  await show(<EvidencePage />);
  const lines = await screen.findAllByRole('listitem');
  expect(lines.map((one) => one.textContent)).toEqual([
    expect.stringContaining('t’aide12 essais'),
    expect.stringContaining('sans effet pour toi'),
    expect.stringContaining('pas encore assez d’essais2 essais'),
  ]);
  expect(screen.getByRole('img', { name: /^2 gestes et leur intervalle/ })).toBeTruthy();
  const [, first, second] = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', {
    hidden: true,
  });
  expect(first?.textContent).toContain('de +2 à +14');
  expect(first?.textContent).not.toContain('rien de sûr');
  expect(second?.textContent).toContain('rien de sûr encore');
  expect(document.body.textContent).not.toMatch(/p\s*[<=]/);
});

it('invites, when nothing was noted', async () => {
  answerRequests(evidence([]));
  await show(<EvidencePage />);
  expect(await screen.findByRole('link', { name: 'Faire le point' })).toBeTruthy();
});

it('says that nobody answered', async () => {
  answerRequests({ ...evidence([]), 'GET /api/wellbeing/gesture-evidence': 'unreachable' });
  await show(<EvidencePage />);
  expect(await screen.findByRole('alert')).toBeTruthy();
});

it('notes the after beside the before only once both sliders are placed', async () => {
  const effect = {
    id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
    user_id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
    slug: 'box-breathing',
    before_valence: 20,
    before_arousal: 80,
    after_valence: 45,
    after_arousal: 40,
    created_at: '2026-11-23T20:00:00Z',
    expires_at: '2027-11-23T20:00:00Z',
  };
  const sent = answerRequests({ 'POST /api/wellbeing/gesture-effects': { status: 201, body: effect } });
  await show(<AfterForm slug="box-breathing" before={{ valence: 20, arousal: 80 }} />);
  fireEvent.change(screen.getByRole('slider', { name: /plutôt/ }), { target: { value: '45' } });
  expect(screen.queryByRole('button', { name: 'Noter l’après' })).toBeNull();
  fireEvent.change(screen.getByRole('slider', { name: /corps/ }), { target: { value: '40' } });
  await userEvent.click(screen.getByRole('button', { name: 'Noter l’après' }));
  await screen.findByText('C’est noté.');
  const { id: _id, user_id: _user, created_at: _made, expires_at: _ends, ...body } = effect;
  expect(sent[0]?.body).toEqual(body);
});
