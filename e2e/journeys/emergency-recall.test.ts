import { expect } from 'vitest';
import { joinAsClinician, tell } from '../harness/clinician.ts';
import { journey } from '../harness/journey.ts';

// Of all, the one that no other journey opens.
const slug = 'entorse-cheville';
const patienceMs = 10_000;

journey(
  'a recall takes a protocol off a screen within ten seconds, and off a device that was away when it comes back',
  async ({ hygie }) => {
    const cookie = await joinAsClinician();
    const visits = await Promise.all([hygie.visit(), hygie.visit()]);
    const [connected, away] = visits;
    for (const { page } of visits) {
      await page.goto(`/urgence/${slug}`);
      await page.getByRole('heading', { name: 'Premiers gestes' }).waitFor();
    }
    await away.context.setOffline(true);

    const from = performance.now();
    const reason = 'Critères à revoir.';
    await tell(cookie, `/api/emergency/protocols/${slug}/recall`, { reason });
    const lines = (page: typeof connected.page) => page.getByRole('heading', { name: 'Premiers gestes' });
    await lines(connected.page).waitFor({ state: 'detached', timeout: patienceMs });
    const seenMs = performance.now() - from;
    await connected.page.getByText(reason).waitFor();

    // Out of reach, it cannot know.
    expect(await lines(away.page).count()).toBe(1);
    await away.context.setOffline(false);
    const back = performance.now();
    await lines(away.page).waitFor({ state: 'detached', timeout: patienceMs });
    const caughtUpMs = performance.now() - back;
    await away.page.getByText(reason).waitFor();
    console.log(
      `recalled: off a connected screen after ${Math.round(seenMs)} ms, off one that came back after ${Math.round(caughtUpMs)} ms`,
    );
    expect(seenMs).toBeLessThan(patienceMs);
    expect(caughtUpMs).toBeLessThan(patienceMs);
  },
);
