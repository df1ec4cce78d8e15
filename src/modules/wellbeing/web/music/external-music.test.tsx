import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRequests, show } from '#web/testing/render.tsx';
import { MusicPage } from './music-page.tsx';

const name = 'music.example.org';
const url = '/api/wellbeing/external-music';
const sound = { type: 'audio/ogg', bytes: new Uint8Array([0x4f, 0x67, 0x67, 0x53]) };
const refusal = (status: number, code: string, detail: string) => ({
  status,
  body: { type: 'x', title: 'x', status, code, detail },
});

/** What the page asks at first: who is here, the last points, the kept pieces, and whether there is a generator. */
const page = (provider: string | null) => ({
  'GET /api/accounts/me': 'unreachable' as const,
  'GET /api/wellbeing/trends': 'unreachable' as const,
  'GET /api/wellbeing/clinical-signals': 'unreachable' as const,
  'GET /api/wellbeing/signal-history': 'unreachable' as const,
  'GET /api/wellbeing/saved-music': { body: { items: [], nextCursor: null } },
  [`GET ${url}`]: { body: { provider } },
});

// What jsdom does not have: a thread that composes, and an ear.
let composed: unknown[];
let duration: number | 'broken';
class Composer extends EventTarget {
  postMessage(job: unknown) {
    composed.push(job);
    const file = new Blob(['RIFF'], { type: 'audio/wav' });
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { file } })));
  }
  terminate() {}
}
class Ear extends EventTarget {
  preload = '';
  duration = Number.NaN;
  set src(_url: string) {
    if (duration !== 'broken') this.duration = duration;
    const event = new Event(duration === 'broken' ? 'error' : 'loadedmetadata');
    queueMicrotask(() => this.dispatchEvent(event));
  }
}

beforeEach(() => {
  composed = [];
  duration = 125;
  vi.stubGlobal('Worker', Composer);
  vi.stubGlobal('Audio', Ear);
  URL.createObjectURL = () => 'blob:piece';
  URL.revokeObjectURL = () => undefined;
  HTMLMediaElement.prototype.pause = () => undefined;
});

const choose = async () => userEvent.click(await screen.findByRole('radio', { name: `Par ${name}` }));
const compose = () => userEvent.click(screen.getByRole('button', { name: 'Composer' }));
const formatsOffered = async () => {
  await userEvent.click(screen.getByText('Télécharger'));
  return ['MP3', 'Ogg', 'WAV', 'Partition MIDI'].filter((format) =>
    screen.queryByRole('button', { name: format }),
  );
};
const asked = (sent: ReturnType<typeof answerRequests>) =>
  sent.filter(({ request }) => request === `POST ${url}`);

it('offers nobody else where no generator is configured', async () => {
  const sent = answerRequests(page(null));
  await show(<MusicPage />);
  await expect.poll(() => sent.map(({ request }) => request)).toContain(`GET ${url}`);
  expect(screen.queryByRole('group', { name: /Qui compose/ })).toBeNull();
  await compose();
  expect(await screen.findByText('Composé ici, par Hygie.')).toBeTruthy();
  expect(await formatsOffered()).toHaveLength(4);
  expect(screen.getByText(/Rien n’en sort\.$/)).toBeTruthy();
});

describe('where a generator is configured', () => {
  it('the piece is composed here until the person chooses otherwise; what would leave is said', async () => {
    const sent = answerRequests(page(name));
    await show(<MusicPage />);
    const group = await screen.findByRole('group', { name: /Qui compose/ });
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'Composé ici' }).checked).toBe(true);
    expect(screen.getByText(/ni ton nom, ni rien d’autre de toi/).textContent).toContain(name);
    await compose();
    expect(await screen.findByText('Composé ici, par Hygie.')).toBeTruthy();
    expect(asked(sent)).toEqual([]);
  });

  it('its piece bears its name, is handed on as it came, and is not kept', async () => {
    const sent = answerRequests({ ...page(name), [`POST ${url}`]: { sound } });
    await show(<MusicPage />);
    await choose();
    await compose();
    expect(await screen.findByText(`Fait par ${name}.`)).toBeTruthy();
    expect(asked(sent).map(({ body }) => body)).toEqual([
      {
        from: { valence: 50, arousal: 50 },
        to: { valence: 65, arousal: 20 },
        seconds: 180,
        seed: expect.any(Number),
      },
    ]);
    expect(screen.getByLabelText(/sur 2:05$/)).toBeTruthy();
    expect(await formatsOffered()).toEqual(['Ogg']);
    expect(screen.queryByRole('button', { name: 'Garder' })).toBeNull();
    expect(screen.getByText(/Seuls les morceaux composés ici se gardent/)).toBeTruthy();
    expect(composed).toEqual([]);
  });

  const unavailable = refusal(503, 'unavailable', 'Le générateur n’a pas répondu.');
  it.each([
    ['it gives nothing', unavailable, 125],
    ['the network is away', 'unreachable' as const, 125],
    ['the configuration went away', refusal(404, 'not-found', 'Aucun.'), 125],
    ['its sound does not play', { sound }, 'broken' as const],
    ['its sound is of another type', { sound: { ...sound, type: 'text/html' } }, 125],
  ])('when %s, the same wish is composed here, and the page says so', async (_what, reply, lasting) => {
    duration = lasting;
    const sent = answerRequests({ ...page(name), [`POST ${url}`]: reply });
    await show(<MusicPage />);
    await choose();
    await compose();
    expect(await screen.findByText(/Composé ici, le générateur n’a pas répondu\./)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText(`Fait par ${name}.`)).toBeNull();
    expect(composed).toMatchObject([{ request: asked(sent)[0]?.body }]);
    expect(screen.getByRole('button', { name: 'Garder' })).toBeTruthy();
  });

  it('without the consent nothing is composed behind the person’s back: the way to it is shown', async () => {
    const missing = refusal(403, 'consent-needed', 'Il manque ton accord.');
    answerRequests({ ...page(name), [`POST ${url}`]: missing });
    await show(<MusicPage />);
    await choose();
    await compose();
    expect(await screen.findByText('Il manque ton accord.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Voir mes accords' }).getAttribute('href')).toBe(
      '/reglages/accords',
    );
    expect(composed).toEqual([]);
  });
});
