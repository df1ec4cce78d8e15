import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey.ts';

const secondsLeft = async (page: Page) =>
  Number(/\d+/.exec((await page.getByText(/^encore \d+ secondes?$/).textContent()) ?? '')?.[0]);

/** The breathing shape as it is painted, and whatever is being animated. */
async function look(page: Page) {
  return page.evaluate(() => {
    const shape = document.querySelector('main svg g')?.getBoundingClientRect();
    return {
      shape: shape && [shape.x, shape.y, shape.width, shape.height].map(Math.round),
      moving: document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && Number(effect?.getTiming().duration) > 1,
        ).length,
    };
  });
}

journey(
  'a gesture is paced to its end; with reduced motion nothing moves and the count changes',
  async ({ hygie }) => {
    const { page } = await hygie.visitAs();
    await page.clock.install();
    await page.goto('/bien-etre/gestes/cyclic-sighing');
    await page.getByRole('heading', { level: 1, name: 'Le soupir en deux temps' }).waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByText('encore 87 secondes').waitFor();
    const sentences = new Set<string>();
    const before = await look(page);
    expect(before.shape).toBeDefined();
    for (let elapsed = 3; elapsed < 87; elapsed += 3) {
      await page.clock.runFor(3000);
      expect(await secondsLeft(page)).toBe(87 - elapsed);
      expect(await look(page)).toEqual({ ...before, moving: 0 });
      sentences.add((await page.locator('main [aria-live]').textContent()) ?? '');
    }
    expect([...sentences]).toEqual(expect.arrayContaining(['Souffle longuement par la bouche']));
    await page.clock.runFor(3000);
    await page.getByRole('heading', { level: 1, name: 'C’est tout.' }).waitFor();
    await page.getByRole('button', { name: 'Revenir' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bien-être' }).waitFor();
  },
);

journey(
  'without that wish the shape breathes, and the gesture can be left at any moment',
  async ({ hygie }) => {
    const { page } = await hygie.visitAs(undefined, { reducedMotion: 'no-preference' });
    await page.clock.install();
    await page.goto('/bien-etre/gestes/cyclic-sighing');
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.clock.runFor(6100);
    await page.getByText('Inspire par le nez').waitFor();
    await expect.poll(async () => (await look(page)).moving).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Arrêter là' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bien-être' }).waitFor();
  },
);

journey(
  'after one visit to another page, without network, a gesture never opened before plays to its end',
  async ({ hygie }) => {
    const { page, context } = await hygie.visitAs(undefined, { serviceWorkers: 'allow' });
    await page.goto('/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await page.clock.install();
    await page.goto('/bien-etre/gestes/leave-a-task');
    await page.getByRole('heading', { level: 1, name: 'Fermer une tâche, ouvrir l’autre' }).waitFor();
    await page.getByText('rien\u00a0: ni les mains, ni un son, ni de la place').waitFor();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByText('Nomme ce que tu quittes, en quelques mots.').waitFor();
    await page.clock.fastForward(90_000);
    await page.getByRole('heading', { level: 1, name: 'C’est tout.' }).waitFor();
  },
);
