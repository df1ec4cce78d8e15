import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changePreferences } from '#web/shared/preferences.ts';
import { answerRequests, show } from '#web/testing/render.tsx';
import { CheckInPage } from '../check-in/check-in-page.tsx';
import { CameraTrouble, type Trouble } from './camera.ts';
import type { look } from './look.ts';
import { type Expression, expressions, type Sample } from './reading.ts';

const looks = vi.hoisted(() => ({ look: vi.fn<typeof look>() }));
vi.mock('./look.ts', () => ({ ...looks, samplesOfALook: 8 }));

// The panel's code comes with its first use: on a busy machine that takes a while.
const patience = { timeout: 15_000 };
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }, patience));
const values = () => screen.getAllByRole('slider').map((slider) => (slider as HTMLInputElement).value);
const placed = () => screen.getAllByRole('slider').map((slider) => slider.getAttribute('data-placed'));

function seen(face: Expression, share = 1): Sample[] {
  const rest = (1 - share) / (expressions.length - 1);
  const probabilities = Object.fromEntries(
    expressions.map((name) => [name, name === face ? share : rest]),
  ) as Record<Expression, number>;
  return Array.from({ length: 8 }, () => ({
    faces: 1,
    frameLuma: 100,
    face: { probabilities, heightPx: 200, luma: 100 },
  }));
}

let sent: ReturnType<typeof answerRequests>;

beforeEach(async () => {
  changePreferences({ instrument: 'scan_sliders', keepDays: 30 });
  sent = answerRequests({
    'POST /api/wellbeing/check-ins': 'unreachable',
    'GET /api/accounts/me': 'unreachable',
    'GET /api/wellbeing/help-lines': 'unreachable',
  });
  await show(<CheckInPage />);
  await press('Un regard');
});
afterEach(() => looks.look.mockReset());

it('explains itself first: no look without the second click', async () => {
  expect(await screen.findByText(/aucune image n’est gardée ni envoyée/)).toBeTruthy();
  expect(looks.look).not.toHaveBeenCalled();
});

it.each([
  ['insecure', /https/],
  ['denied', /^La caméra est refusée/],
  ['no-device', /^Aucune caméra/],
  ['busy', /^Une autre application/],
  ['cut', /^La caméra s’est coupée/],
  ['lost', /sans réseau/],
] satisfies [Trouble, RegExp][])(
  'when the camera is %s it says what to do, and places nothing',
  async (trouble, says) => {
    looks.look.mockRejectedValue(new CameraTrouble(trouble));
    await press('Allumer la caméra');
    expect(await screen.findByText(says)).toBeTruthy();
    expect(placed()).toEqual(['no', 'no']);
    expect(screen.getByRole('button', { name: 'Regarder encore' })).toBeTruthy();
  },
);

it.each([
  ['unsure', seen('angry', 0.4), /^Pas sûr/],
  ['neutral', seen('neutral'), /^Ton visage a l’air neutre/],
  ['in the dark', seen('happy').map(() => ({ faces: 0, frameLuma: 3 })), /trop sombre/],
  ['empty', [], /^Pas de visage/],
])(
  'a look that is %s suggests nothing: what is saved then comes from the sliders',
  async (_name, samples, says) => {
    looks.look.mockResolvedValue(samples);
    await press('Allumer la caméra');
    expect(await screen.findByText(says)).toBeTruthy();
    expect(placed()).toEqual(['no', 'no']);
  },
);

it('says « peut-être » when it is little more than half sure', async () => {
  looks.look.mockResolvedValue(seen('happy', 0.99));
  await press('Allumer la caméra');
  expect(await screen.findByText(/^Ton visage a peut-être l’air joyeux/)).toBeTruthy();
});

it('places the sliders and a word, which go with what was suggested', async () => {
  looks.look.mockResolvedValue(seen('sad'));
  await press('Allumer la caméra');
  expect(await screen.findByText(/^Ton visage a l’air triste/)).toBeTruthy();
  expect(values()).toEqual(['19', '37']);
  expect(sent).toEqual([]);
  await press('Retirer le mot');
  await press('C’est noté');
  expect(sent.at(-1)?.body).toEqual({
    instrument: 'scan_camera',
    valence: 19,
    arousal: 37,
    keepDays: 30,
    suggestion: { face: 'sad', valence: 19, arousal: 37, emotion: 'triste', intensity: 4, confidence: 0.75 },
    timeZone: 'UTC',
    limits: [],
  });
});

it('is forgotten whole, on request or when another way answers', async () => {
  looks.look.mockResolvedValue(seen('sad'));
  await press('Allumer la caméra');
  await press('Oublier cette proposition');
  expect(placed()).toEqual(['no', 'no']);
  await press('Allumer la caméra');
  await screen.findByText(/^Ton visage a l’air triste/);
  await press('Un mot');
  await press('Agréable, calme');
  await press('serein');
  await press('C’est noté');
  expect(sent.at(-1)?.body).toMatchObject({ instrument: 'scan_sliders', valence: 85, emotion: 'serein' });
  expect(JSON.stringify(sent)).not.toContain('suggestion');
});

it('stops on request, and whatever comes after is not heard', async () => {
  let signal: AbortSignal | undefined;
  const late = Promise.withResolvers<Sample[]>();
  looks.look.mockImplementation((options) => {
    signal = options.signal;
    options.onOpen();
    return late.promise;
  });
  await press('Allumer la caméra');
  expect(await screen.findByText('Caméra allumée')).toBeTruthy();
  await press('Arrêter la caméra');
  expect(signal?.aborted).toBe(true);
  late.resolve(seen('happy'));
  await late.promise;
  expect(await screen.findByRole('button', { name: 'Allumer la caméra' })).toBeTruthy();
  expect(placed()).toEqual(['no', 'no']);
});

it('stops when the person leaves for another way', async () => {
  let signal: AbortSignal | undefined;
  looks.look.mockImplementation((options) => {
    signal = options.signal;
    return new Promise(() => undefined);
  });
  await press('Allumer la caméra');
  await press('Un mot');
  expect(signal?.aborted).toBe(true);
});
