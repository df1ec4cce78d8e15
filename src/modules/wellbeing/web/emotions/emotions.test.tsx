import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { EmotionsPage } from './emotions-page.tsx';

const url = '/api/wellbeing/emotions';
const ownId = '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f';
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const emotion = (id: string, more: object = {}) => ({
  id: `${id.repeat(8)}-2f1c-4f0e-9d5a-6f1b2c3d4e5f`,
  user_id: ownId,
  date: hoursAgo(1),
  text: null,
  emojis: null,
  score: null,
  audio_url: null,
  ai_feedback: null,
  is_edited: false,
  created_at: hoursAgo(1),
  ...more,
});
const fresh = emotion('1', { text: 'longue garde', score: 30, emojis: '😩🌧️', is_edited: true });
const old = emotion('2', { score: 80, date: '2026-11-20T10:00:00Z', created_at: '2026-11-20T10:00:00Z' });
const me = { 'GET /api/accounts/me': { status: 401, body: {} } };
const listed = { ...me, [`GET ${url}`]: { body: { items: [fresh, old], nextCursor: null } } };
const keep = () => userEvent.click(screen.getByRole('button', { name: 'Garder' }));
const writes = (sent: { request: string; body: unknown }[]) =>
  sent.filter(({ request }) => !request.startsWith('GET'));

describe('noting', () => {
  it('sends nothing empty, and says what would do', async () => {
    const sent = answerRequests(listed);
    await show(<EmotionsPage />);
    await screen.findAllByRole('article');
    await keep();
    expect(screen.getByText('Mets au moins un mot, un score, un émoji ou ta voix.')).toBeTruthy();
    expect(writes(sent)).toEqual([]);
  });

  it('sends the score and the emojis chosen with the keyboard alone, then empties the form', async () => {
    const sent = answerRequests({ ...listed, [`POST ${url}`]: { status: 201, body: fresh } });
    await show(<EmotionsPage />);
    await screen.findAllByRole('article');
    fireEvent.change(screen.getByRole('slider'), { target: { value: '35' } });
    expect(screen.getByText(/35 sur 100, plutôt bas/)).toBeTruthy();
    const picker = screen.getByRole('group', { name: 'Émojis' });
    const stops = within(picker)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await userEvent.keyboard('{ArrowLeft}{Enter}{Home}{Enter}');
    await keep();
    expect(writes(sent)).toEqual([
      { request: `POST ${url}`, body: { text: null, score: 35, emojis: '💪🙂', audio_url: null } },
    ]);
    expect(await screen.findByText('pas de score')).toBeTruthy();
    expect(within(picker).queryAllByRole('button', { pressed: true })).toEqual([]);
  });

  it('keeps everything that was put when nobody answers', async () => {
    answerRequests({ ...listed, [`POST ${url}`]: 'unreachable' });
    await show(<EmotionsPage />);
    await screen.findAllByRole('article');
    const sheet = screen.getByRole('textbox', { name: 'Ce que tu ressens' });
    fireEvent.change(sheet, { target: { value: 'à ne pas perdre' } });
    await keep();
    expect(await screen.findByText(/toujours là/)).toBeTruthy();
    expect(screen.getByDisplayValue('à ne pas perdre')).toBeTruthy();
  });

  it('offers numbers under words of distress, and sends nothing of them', async () => {
    const sent = answerRequests(listed);
    await show(<EmotionsPage />);
    await screen.findAllByRole('article');
    const before = sent.length;
    const sheet = screen.getByRole('textbox', { name: 'Ce que tu ressens' });
    fireEvent.change(sheet, { target: { value: 'je veux mourir' } });
    expect(await screen.findByRole('heading', { name: /Tu peux en parler à quelqu’un/ })).toBeTruthy();
    expect(sent).toHaveLength(before);
  });
});

describe('reading', () => {
  it('lays entries out by day, with a name for each emoji, and says which can no longer be changed', async () => {
    answerRequests(listed);
    await show(<EmotionsPage />);
    const [first, second] = await screen.findAllByRole('article');
    if (!first || !second) throw new Error('two entries were listed');
    expect(within(first).getByRole('img', { name: 'fatigue' })).toBeTruthy();
    expect(within(first).getByText('30 sur 100, plutôt bas')).toBeTruthy();
    expect(within(first).getByRole('button', { name: /^Modifier l’entrée/ })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: /vendredi 20 novembre/ })).toBeTruthy();
    expect(within(second).queryByRole('button', { name: /^Modifier/ })).toBeNull();
    expect(within(second).getByText(/24 heures ont passé/)).toBeTruthy();
  });

  it('shows what was said before only when asked', async () => {
    const revision = {
      ...fresh,
      emotion_id: fresh.id,
      text: 'garde',
      score: null,
      had_voice: true,
      created_at: hoursAgo(0.5),
    };
    const sent = answerRequests({
      ...listed,
      'GET /api/wellbeing/emotion-revisions': { body: { items: [revision], nextCursor: null } },
    });
    await show(<EmotionsPage />);
    await screen.findAllByRole('article');
    expect(sent.map(({ request }) => request)).not.toContain('GET /api/wellbeing/emotion-revisions');
    await userEvent.click(screen.getByRole('button', { name: /^Modifié, voir avant/ }));
    expect(await screen.findByText('garde')).toBeTruthy();
    expect(screen.getByText(/Avec une voix/)).toBeTruthy();
  });

  it('says plainly that the day has passed when the server refuses a change', async () => {
    const forbidden = { type: 'about:blank', title: 'x', status: 403, code: 'forbidden', detail: 'x' };
    answerRequests({ ...listed, [`PATCH ${url}/${fresh.id}`]: { status: 403, body: forbidden } });
    await show(<EmotionsPage />);
    await userEvent.click(await screen.findByRole('button', { name: /^Modifier l’entrée/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Garder la modification' }));
    expect(await screen.findByText(/cette entrée ne se modifie plus/)).toBeTruthy();
  });

  it('erases only after asking', async () => {
    const sent = answerRequests({ ...listed, [`DELETE ${url}/${old.id}`]: { status: 204 } });
    await show(<EmotionsPage />);
    const buttons = await screen.findAllByRole('button', { name: /^Effacer l’entrée/ });
    await userEvent.click(buttons.at(-1) as HTMLElement);
    expect(writes(sent)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Effacer' }));
    expect(writes(sent).map(({ request }) => request)).toEqual([`DELETE ${url}/${old.id}`]);
  });
});
