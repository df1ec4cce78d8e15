import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { changePreferences } from '#web/shared/preferences.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { CheckInPage } from './check-in-page.tsx';

const words = {
  title: 'Le soupir en deux temps',
  summary: 'Deux inspirations, une expiration.',
  posture: 'Assis ou debout.',
  steps: [{ seconds: 10, text: 'Souffle' }],
  evidence: 'Un essai.',
  cautions: ['Jamais au volant.'],
};

const answer = {
  signal: {
    id: '0f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
    user_id: '1f8b6f0e-2f1c-4f0e-9d5a-6f1b2c3d4e5f',
    source_instrument: 'scan_sliders',
    domain: 'emotional',
    level: 2,
    window_type: 'instant',
    module_context: 'scan',
    metadata: { valence: 20, arousal: 80, raw: { valence: 20, arousal: 80 } },
    created_at: '2026-11-23T20:00:00Z',
    expires_at: '2026-12-23T20:00:00Z',
  },
  gesture: {
    slug: 'cyclic-sighing',
    position: 1,
    duration_seconds: 87,
    evidence_grade: 'B',
    clinical_review: 'required',
    postures: ['sitting', 'standing'],
    suits: { tense: 3 },
    needs: { sound: false },
    content: { fr: words, en: words },
    contraindications: { fr: ['Maladie respiratoire.'], en: ['A lung condition.'] },
    sources: [{ title: 'Brief structured respiration', year: 2023, url: 'https://doi.org/10.1016/x' }],
  },
  why: { code: 'tense', basis: 'present', also: ['rotated'], params: { gesture: 'cyclic-sighing' } },
};
const saved = { 'POST /api/wellbeing/check-ins': { status: 201, body: answer } };
const slider = (name: RegExp) => screen.getByRole('slider', { name });
const save = () => userEvent.click(screen.getByRole('button', { name: 'C’est noté' }));

beforeEach(() => changePreferences({ instrument: 'scan_sliders', keepDays: 30 }));

describe('with sliders', () => {
  it('chooses nothing for the person: an untouched slider says so, and nothing is sent', async () => {
    const sent = answerRequests(saved);
    await show(<CheckInPage />);
    expect(slider(/plutôt/).getAttribute('aria-valuetext')).toBe('pas encore placé');
    await save();
    expect(screen.getByText('Place les deux curseurs, même au milieu.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('says each value in words, sends the raw numbers, then shows exactly one gesture', async () => {
    const sent = answerRequests(saved);
    await show(<CheckInPage />);
    fireEvent.change(slider(/plutôt/), { target: { value: '20' } });
    fireEvent.change(slider(/corps/), { target: { value: '80' } });
    expect(slider(/plutôt/).getAttribute('aria-valuetext')).toBe('plutôt désagréable');
    expect(slider(/corps/).getAttribute('aria-valuetext')).toBe('plutôt éveillé');
    await save();
    expect(await screen.findByRole('heading', { level: 1, name: words.title })).toBeTruthy();
    expect(sent[0]?.body).toMatchObject({
      instrument: 'scan_sliders',
      valence: 20,
      arousal: 80,
      keepDays: 30,
    });
    expect(screen.getByText('Maladie respiratoire.', { selector: 'h2 ~ p' })).toBeTruthy();
    expect(screen.getByText(/Relecture clinique requise/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Passer' })).toBeTruthy();
    expect(screen.getByText(/^Tu as répondu désagréable et éveillé/).textContent).toMatch(
      /Il change de ceux/,
    );
  });

  it('marks a model’s words as generated, under its name, and still says why', async () => {
    const worded = {
      ...answer,
      chosenBy: { kind: 'model', model: 'mistral' },
      introduction: 'Une pause, debout ou non.',
    };
    answerRequests({ 'POST /api/wellbeing/check-ins': { status: 201, body: worded } });
    await show(<CheckInPage />);
    fireEvent.change(slider(/plutôt/), { target: { value: '20' } });
    fireEvent.change(slider(/corps/), { target: { value: '80' } });
    await save();
    const words = (await screen.findByText('Une pause, debout ou non.')).closest('[data-generated="true"]');
    expect(words?.textContent).toContain('Choisi et dit par mistral');
    expect(words?.getAttribute('data-engine')).toBe('model:mistral');
    expect(screen.getByText(/^Tu as répondu désagréable et éveillé/)).toBeTruthy();
  });

  it('keeps what was placed when the server does not answer', async () => {
    answerRequests({ 'POST /api/wellbeing/check-ins': 'unreachable' });
    await show(<CheckInPage />);
    fireEvent.change(slider(/plutôt/), { target: { value: '20' } });
    fireEvent.change(slider(/corps/), { target: { value: '80' } });
    await save();
    expect((await screen.findByRole('alert')).textContent).toContain('Rien n’a été perdu');
    expect((slider(/plutôt/) as HTMLInputElement).value).toBe('20');
  });

  it('takes the very middle as an answer from the keyboard', async () => {
    await show(<CheckInPage />);
    slider(/plutôt/).focus();
    await userEvent.keyboard('{Enter}');
    expect(slider(/plutôt/).getAttribute('aria-valuetext')).toBe('ni agréable ni désagréable');
  });
});

describe('with figures', () => {
  it('offers nine points on each of two lines and sends the points themselves', async () => {
    changePreferences({ instrument: 'SAM', keepDays: 7 });
    const sent = answerRequests(saved);
    await show(<CheckInPage />);
    expect(screen.getAllByRole('radio', { name: /sur 9/ })).toHaveLength(18);
    const [pleasure] = screen.getAllByRole('radio', { name: /^7 sur 9/ });
    const [, arousal] = screen.getAllByRole('radio', { name: /^2 sur 9/ });
    if (pleasure) await userEvent.click(pleasure);
    if (arousal) await userEvent.click(arousal);
    await save();
    await screen.findByRole('heading', { name: words.title });
    expect(sent[0]?.body).toMatchObject({ instrument: 'SAM', valence: 7, arousal: 2, keepDays: 7 });
  });
});
