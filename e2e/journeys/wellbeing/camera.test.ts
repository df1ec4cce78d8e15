import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { listViolations } from '../../harness/axe.ts';
import { film } from '../../harness/fake-camera.ts';
import { browser, journey, narrowPhone, phone } from '../../harness/journey.ts';
import { listSmallTargets, sidewaysOverflow } from '../../harness/narrow.ts';
import { openTable, rowsOf, touchSlider } from '../../harness/steps.ts';

const { cameraFile } = inject('hygieOutside');
const patience = { timeout: 30_000 };

interface Sent {
  method: string;
  path: string;
  body: string | null;
}

/** Everything that leaves the page and its workers. */
function listen(context: BrowserContext): Sent[] {
  const sent: Sent[] = [];
  context.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    sent.push({ method: request.method(), path: pathname + search, body: request.postData() });
  });
  return sent;
}

/** Keeps an eye on every track that the page was lent. */
async function watchTracks(page: Page) {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const lend = mediaDevices.getUserMedia.bind(mediaDevices);
    const lent: MediaStreamTrack[] = [];
    Object.assign(globalThis, { lent });
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await lend(wanted);
      lent.push(...stream.getTracks());
      return stream;
    };
  });
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { lent: MediaStreamTrack[] }).lent.map(
        ({ kind, readyState }) => `${kind} ${readyState}`,
      ),
    );
}

/** One of our addresses, answered as an institution's edition answers it: with no camera to lend. */
async function openWithoutCamera(page: Page, path: string) {
  // Left in place: taking it away would leave hanging what the page is just asking for.
  let isFirst = true;
  await page.route(path, async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'permissions-policy': 'camera=()' },
    });
  });
  await page.goto(path);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const sliderValues = (page: Page) =>
  page.getByRole('slider').evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));

journey('a person lets the camera propose, changes it, and theirs is what is kept', async ({ hygie }) => {
  const { page, context, takeComplaints } = await hygie.visitAs();
  const listTracks = await watchTracks(page);
  const sent = listen(context);

  // No camera yet, then one that the page may not use: it says which, and the sliders are there.
  await page.goto('/bien-etre/point');
  await press(page, 'Un regard');
  await press(page, 'Allumer la caméra');
  await page.getByText(/^Aucune caméra/).waitFor();
  await film(browser, cameraFile, 'nobody');
  await openWithoutCamera(page, '/bien-etre/point');
  await press(page, 'Un regard');
  await press(page, 'Allumer la caméra');
  await page.getByText(/^La caméra est refusée/).waitFor();
  expect(takeComplaints()).toEqual([expect.stringContaining('Permissions policy violation')]);
  await page.goto('/bien-etre/point');

  // The notice comes first, and nothing of the camera is fetched before the click.
  await press(page, 'Un regard');
  await page.getByText(/^Elle lit une expression/).waitFor();
  expect(await listTracks()).toEqual([]);
  expect(sent.filter(({ path }) => /worker|wasm|_model/.test(path))).toEqual([]);
  sent.length = 0;
  await press(page, 'Allumer la caméra');
  await page.getByText('Caméra allumée').waitFor();
  expect(await listTracks()).toEqual(['video live']);
  await page.getByText(/^Pas de visage trouvé/).waitFor(patience);
  await film(browser, cameraFile, 'two faces');
  await press(page, 'Regarder encore');
  await page.getByText(/^Plusieurs visages/).waitFor(patience);
  expect(await page.getByText('pas encore placé').count()).toBe(0);
  await film(browser, cameraFile, 'a smiling face');
  await press(page, 'Regarder encore');
  await page.getByText(/^Ton visage a l’air joyeux/).waitFor(patience);
  expect(await listTracks()).toEqual(['video ended', 'video ended', 'video ended']);
  const suggested = await sliderValues(page);
  expect(suggested[0]).toBeGreaterThan(70);
  expect(await listViolations(page)).toEqual([]);
  await page.setViewportSize(narrowPhone);
  expect([await sidewaysOverflow(page), await listSmallTargets(page)]).toEqual([0, []]);
  await page.setViewportSize(phone);

  // Until now nothing left but questions for the program itself, with nothing inside.
  expect(sent.length).toBeGreaterThanOrEqual(4);
  expect(sent.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  const programs =
    /^\/assets\/(camera\.worker-|tfjs-backend-wasm-simd-|tiny_face_|face_expression_)[\w-]+\.\w+$/;
  expect(sent.filter(({ path }) => !programs.test(path))).toEqual([]);

  sent.length = 0;
  await touchSlider(page.getByRole('slider', { name: /C’est plutôt/ }), 0.2);
  const [valence = 0, arousal = 0] = await sliderValues(page);
  expect(valence).toBeLessThan(40);
  await press(page, 'C’est noté');
  await page.getByRole('button', { name: 'Commencer' }).waitFor();
  const [post, ...others] = sent.filter(({ method }) => method !== 'GET');
  expect([others, post?.path]).toEqual([[], '/api/wellbeing/check-ins']);
  const given = { valence, arousal, emotion: 'joyeux', keepDays: 30 };
  const suggestion = {
    face: 'happy',
    valence: suggested[0],
    arousal: suggested[1],
    emotion: 'joyeux',
    intensity: expect.any(Number),
    confidence: expect.any(Number),
  };
  expect(JSON.parse(post?.body ?? '')).toEqual({
    instrument: 'scan_camera',
    ...given,
    suggestion,
    timeZone: 'Europe/Paris',
    limits: [],
  });

  const answer = await context.request.get('/api/wellbeing/clinical-signals');
  const { items } = (await answer.json()) as { items: { metadata: object }[] };
  expect(items).toHaveLength(1);
  expect(items[0]?.metadata).toMatchObject({
    valence,
    arousal,
    raw: { suggestion: 'edited', suggested_valence: suggested[0] },
  });
  await page.goto('/bien-etre/historique');
  const row = rowsOf(await openTable(page)).first();
  expect(await row.textContent()).toContain('caméra');
});
