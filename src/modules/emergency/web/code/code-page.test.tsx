import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import adult from '../../../../../catalogue/protocols/acr-adulte.json' with { type: 'json' };
import child from '../../../../../catalogue/protocols/acr-enfant.json' with { type: 'json' };
import { ProtocolContent } from '../../contract/protocol-content.ts';
import { protocolText } from '../../rules/protocol-text.ts';
import { CodePage } from './code-page.tsx';

const protocols = [adult, child].map((given) => {
  const structure = ProtocolContent.parse(given);
  const { slug, title, category, populations, version, reviewOn, clinicalReview } = structure;
  return {
    ...{ slug, title, category, populations, version, reviewOn, clinicalReview, structure },
    ...{ status: 'published', origin: 'shipped', approvedAt: null, signature: null, signingKey: null },
    ...{ isReviewOverdue: false, content: protocolText(structure), sources: [] },
  };
});
const t0 = Date.UTC(2026, 10, 26, 2, 0, 0);
const minute = 60_000;
const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto');

beforeEach(() => {
  // Unsigned: here no signature is checked.
  Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues: () => 0 }, configurable: true });
  answerRequests({ 'GET /api/emergency/bundle': { body: { protocols } } });
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
  if (crypto) Object.defineProperty(globalThis, 'crypto', crypto);
  localStorage.clear();
});

const page = (wanted?: string) => (
  <CodePage
    wanted={wanted}
    renderBreath={(onClose) => (
      <button type="button" onClick={onClose}>
        souffle
      </button>
    )}
  />
);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const digits = () => screen.getByRole('timer').textContent;
const log = () => [...document.querySelectorAll('[data-log] li')].map(({ textContent }) => textContent);
const quoted = () => [...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
const counts = () =>
  [...document.querySelectorAll('li:has([data-digits])')].map(({ textContent }) => textContent);
const kept = () => localStorage.getItem('hygie-emergency-code');

/** The page sleeps: time passes, no timer fires; then it is looked at again. */
function sleep(ms: number) {
  vi.setSystemTime(Date.now() + ms);
  act(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Opens the page once the reference is there, and begins at t0 by a clock that only the test moves. */
async function begin(wanted?: string) {
  await show(page(wanted));
  await screen.findByText('Ce que dit le protocole');
  vi.useFakeTimers({ now: t0 });
  press('Démarrer');
}

it('thirty minutes asleep do not move the cycle by a second, and a reload replays the log letter for letter', async () => {
  await begin();
  expect(digits()).toBe('2:00');
  for (const { sleeps, kind } of [
    { sleeps: 2.1 * minute, kind: 'Choc' },
    { sleeps: 0.05 * minute, kind: 'Adrénaline' },
    { sleeps: 3.31 * minute, kind: 'Rythme' },
  ]) {
    sleep(sleeps);
    press(kind);
  }
  const from = Date.now();
  sleep(30 * minute + 17_400);
  // Fifteen cycles and 17.4 s later.
  expect(digits()).toBe('1:43');
  expect(counts()).toContain('cycle 16');
  act(() => vi.advanceTimersByTime(1000));
  expect(digits()).toBe('1:42');
  act(() => vi.advanceTimersByTime(101_600));
  expect(Date.now() - from).toBe(32 * minute);
  expect(digits()).toBe('2:00');
  const [before, lines] = [kept(), log()];
  expect(lines).toHaveLength(4);
  cleanup();
  vi.useRealTimers();
  vi.setSystemTime(from + 32 * minute);
  await show(page());
  await screen.findByText('Ce que dit le protocole');
  expect(kept()).toBe(before);
  expect(log()).toEqual(lines);
  expect(counts()).toContain('1 choc');
});

it('asks for the rhythm at two minutes and for adrenaline within the protocol’s interval, in the protocol’s words', async () => {
  await begin();
  expect(quoted()).toContain(adult.treatments[1]?.text);
  expect(screen.getAllByText('Relecture clinique requise').length).toBeGreaterThan(3);
  const due = () => [...document.querySelectorAll('[data-due=true]')].map(({ textContent }) => textContent);
  press('Adrénaline');
  sleep(119_000);
  expect(due()).toEqual([]);
  expect(screen.queryByText(/analyser le rythme, changer/)).toBeNull();
  sleep(1000);
  expect(screen.getByText(/analyser le rythme, changer/)).toBeDefined();
  expect(screen.getByText(/dans 1:00 au plus tôt/)).toBeDefined();
  sleep(minute);
  expect(screen.getByText(/l’intervalle du protocole est ouvert/)).toBeDefined();
  expect(due()).toEqual(['Rythmeéchéance', 'Adrénalineéchéance']);
  // Beside what is due, and among the lines.
  for (const line of [adult.treatments[0], adult.treatments[1]])
    expect(quoted().filter((text) => text === line?.text)).toHaveLength(2);
  sleep(2 * minute + 1000);
  expect(screen.getByText(/l’intervalle du protocole est dépassé/)).toBeDefined();
});

it('takes back a tap, and goes on compressing where it was', async () => {
  await begin();
  press('Choc');
  press(/^Annuler.*Choc délivré$/);
  expect(counts()).toContain('0 choc');
  press('Mettre en pause le massage');
  press(/^Annuler/);
  expect(screen.getByRole('button', { name: 'Mettre en pause le massage' })).toBeDefined();
});

it('follows the protocol of the page it was opened from, until somebody chooses another', async () => {
  await begin('acr-enfant');
  expect(quoted()).toContain(child.treatments[0]?.text);
  fireEvent.click(screen.getByLabelText(adult.title));
  expect(quoted()).not.toContain(child.treatments[0]?.text);
  expect(quoted()).toContain(adult.treatments[0]?.text);
});

it('without a protocol it goes on as a timer, and says no word of a dose', async () => {
  answerRequests({ 'GET /api/emergency/bundle': { body: { protocols: [] } } });
  const { container } = await show(page());
  await screen.findByText(/Aucun protocole d’arrêt cardiaque lisible/);
  vi.useFakeTimers({ now: t0 });
  press('Démarrer');
  press('Adrénaline');
  sleep(121_000);
  expect(digits()).toBe('1:59');
  expect(screen.queryByText(/intervalle/)).toBeNull();
  expect(container.textContent).not.toMatch(/\d\s?(?:mg|µg|J|mL)\b/);
});

it('offers ninety seconds once; refusing stores nothing and a page opened again does not ask', async () => {
  await begin();
  press('Terminer la réanimation');
  screen.getByRole('heading', { name: '90 secondes pour toi' });
  const before = JSON.stringify({ ...localStorage });
  press('Non merci');
  expect(screen.queryByText('90 secondes pour toi')).toBeNull();
  expect(JSON.stringify({ ...localStorage })).toBe(before);
  cleanup();
  vi.useRealTimers();
  await show(page());
  screen.getByRole('heading', { name: 'Terminé' });
  expect(screen.queryByText('90 secondes pour toi')).toBeNull();
});

it('breathes here and comes back; erasing leaves nothing on the device', async () => {
  await begin();
  press('Terminer la réanimation');
  press('Respirer');
  press('souffle');
  screen.getByRole('heading', { name: 'Terminé' });
  press('Effacer le relevé');
  press('Effacer le relevé');
  expect(kept()).toBeNull();
  screen.getByRole('button', { name: 'Démarrer' });
});

it('takes the log away as text and as JSON, with hours and nothing of a patient', async () => {
  const files: Blob[] = [];
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await begin();
  sleep(127_000);
  press('Choc');
  press('Terminer la réanimation');
  press('Exporter en texte');
  press('Exporter en JSON');
  vi.useRealTimers();
  const [text = '', json = ''] = await Promise.all(files.map((file) => file.text()));
  expect(text).toMatch(/Aucune donnée de patient/);
  expect(text).toMatch(/\d\d:02:07 {2}\+2:07 {2}Choc délivré\n/);
  expect(JSON.parse(json)).toMatchObject({ protocol: { slug: 'acr-adulte' }, summary: { shocks: 1 } });
});

it('says when the device refuses to keep the screen on, and asks again each time the page comes back', async () => {
  const request = vi.fn().mockRejectedValue(new Error('low battery'));
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  await begin();
  await vi.advanceTimersByTimeAsync(0);
  expect(screen.getByText(/refuse de garder l’écran allumé/)).toBeDefined();
  request.mockResolvedValue({ released: false, release: () => undefined });
  sleep(1000);
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(request).toHaveBeenCalledTimes(2);
  expect(screen.queryByText(/refuse de garder l’écran allumé/)).toBeNull();
  Reflect.deleteProperty(navigator, 'wakeLock');
});
