import { expect } from 'vitest';
import { listViolations } from '../../harness/axe.ts';
import { journey, narrowPhone } from '../../harness/journey.ts';
import { listSmallTargets, sidewaysOverflow } from '../../harness/narrow.ts';

const words = 'Je suis à bout, je voudrais m’endormir et ne plus me réveiller.';

journey(
  'a person in distress writes, sees the numbers, goes on writing; nothing is sent',
  async ({ hygie }) => {
    const { page, context } = await hygie.visitAs(undefined, { viewport: narrowPhone });
    const sent: string[] = [];
    // The frame asks for the help numbers once, whatever the person does: that request is not the card's.
    const numbersOfFrame = page.waitForResponse((answer) =>
      answer.url().includes('/api/wellbeing/help-lines'),
    );
    await page.goto('/bien-etre/journal');
    const sheet = page.getByLabel('Ce que tu veux garder');
    await sheet.waitFor();
    await numbersOfFrame;
    context.on('request', (request) => sent.push(request.url()));
    await context.setOffline(true);
    await sheet.fill(words);
    const card = page.locator('section', { hasText: 'Tu peux en parler à quelqu’un' }).last();
    await card.waitFor();
    const numbers = await card
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(numbers).toEqual(expect.arrayContaining(['tel:3114', 'sms:114']));
    expect(await sheet.evaluate((field) => field === document.activeElement)).toBe(true);
    await sheet.pressSequentially(' Encore.');
    expect(await sheet.inputValue()).toBe(`${words} Encore.`);
    expect(sent.filter((url) => url.includes('/api/'))).toEqual([]);
    await context.setOffline(false);

    await page.evaluate(() => scrollTo(0, 0));
    expect(await listViolations(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    expect(await listSmallTargets(page)).toEqual([]);

    await page.getByRole('button', { name: 'Masquer cette carte' }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Garder', exact: true }).click();
    await page.getByRole('article').waitFor();
  },
);

journey('a word, then a few sentences, place the sliders that the person confirms', async ({ hygie }) => {
  const { page } = await hygie.revisitAs(undefined, narrowPhone);
  await page.goto('/bien-etre/point');
  await page.getByRole('button', { name: 'Un mot' }).click();
  await page.getByRole('button', { name: 'Désagréable, éveillé' }).click();
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  expect(await listSmallTargets(page)).toEqual([]);
  await page.getByRole('button', { name: 'débordé' }).click();
  await page.getByText('Mot choisi\u00a0: débordé').waitFor();
  await page.getByRole('button', { name: 'Quelques phrases' }).click();
  await page.getByLabel('Quelques phrases sur ce moment').fill('Je suis sereine, la garde était calme.');
  await page.getByRole('button', { name: 'Proposer' }).click();
  await page.getByText(/^Proposition/).waitFor();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/api/wellbeing/check-ins')),
    page.getByRole('button', { name: 'C’est noté' }).click(),
  ]);
  expect(answer.status()).toBe(201);
  expect(answer.request().postData()).not.toContain('garde');
});
