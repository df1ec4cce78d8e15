import type { Page } from 'playwright-core';
import { at, type Screen } from './screen.ts';

async function askEmergency(page: Page, question: string): Promise<void> {
  await page.goto('/urgence');
  await page.getByText(/^\d+ protocoles sur cet appareil/).waitFor();
  await page.getByRole('searchbox').fill(question);
  await page.keyboard.press('Enter');
}

/** The page shows what a clinician is shown; the server still knows somebody new, and grants nothing more. */
async function beClinician(page: Page): Promise<void> {
  await page.route('**/api/accounts/me', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), role: 'clinician' } });
  });
}

const screens: Screen[] = [
  at('scores', 'visitor', '/urgence/scores', 'Scores'),
  {
    name: 'a score, answered, with an impossible measure before',
    who: 'visitor',
    async open({ page }) {
      await page.goto('/urgence/scores/shock-index');
      await page.getByLabel('Fréquence cardiaque').fill('999');
      await page.getByText(/doit être entre 20 et 300/).waitFor();
      await page.getByLabel('Fréquence cardiaque').fill('110');
      await page.getByLabel('Pression systolique').fill('90');
      await page.getByText('1,22', { exact: true }).waitFor();
    },
  },
  {
    name: 'tables by weight, with a line refused for want of an age',
    who: 'visitor',
    async open({ page }) {
      await page.goto('/urgence/tables');
      await page.getByText(/Elles ne prescrivent rien/).waitFor();
      await page.getByLabel('Protocole').selectOption('asthme');
      await page.getByLabel('Poids').fill('14');
      await page
        .getByText(/cette ligne dépend de l’âge/)
        .first()
        .waitFor();
      await page.getByText('Arrondis et limites').click();
    },
  },
  {
    name: 'a cardiac arrest under way, at night',
    who: 'visitor',
    figures: '[data-digits]',
    async open({ page }) {
      await page.goto('/urgence/code');
      await page.getByText('Ce que dit le protocole').waitFor();
      await page.getByRole('button', { name: 'Mode nuit' }).click();
      await page.getByRole('button', { name: 'Démarrer' }).click();
      await page.getByRole('button', { name: 'Choc' }).click();
      await page.getByRole('button', { name: 'Adrénaline', exact: true }).click();
      await page.getByRole('button', { name: 'Mettre en pause le massage' }).click();
      await page.locator('[data-log] li').nth(3).waitFor();
    },
  },
  {
    name: 'emergency room',
    who: 'visitor',
    async open({ page }) {
      await page.goto('/urgence');
      await page.getByText(/^\d+ protocoles sur cet appareil/).waitFor();
    },
  },
  {
    name: 'emergency question, answered',
    who: 'visitor',
    async open({ page }) {
      await askEmergency(page, 'dose adrénaline choc anaphylactique enfant');
      await page.locator('blockquote').first().waitFor();
    },
  },
  {
    name: 'emergency questions, one kept',
    who: 'newcomer',
    async open({ page }) {
      await askEmergency(page, 'dose adrénaline choc anaphylactique enfant');
      await page.getByRole('link', { name: 'Voir mes questions' }).click();
      await page.getByRole('button', { name: /^Demander de nouveau/ }).waitFor();
    },
  },
  {
    name: 'emergency protocol, at night, one line kept and an error reported in another',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/urgence/choc-anaphylactique');
      await page.getByRole('button', { name: 'Mode nuit' }).click();
      const keep = page.getByRole('button', { name: /^Garder cette ligne/ });
      await keep.first().click();
      await page.getByText(/^Ligne gardée/).waitFor();
      const report = page.getByRole('button', { name: /^Signaler cette ligne/ });
      await report.nth(1).click();
      await page.getByRole('textbox', { name: /^Ce qui est faux/ }).waitFor();
    },
  },
  {
    name: 'what one kept, with its lines and a note open',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/urgence/epistaxis');
      await page.getByRole('button', { name: /^Garder ces/ }).click();
      await page.getByRole('link', { name: 'Voir ce que j’ai gardé' }).click();
      await page.getByText(/lignes citées$/).click();
      await page.getByText('Écrire une note').click();
      await page.getByText('Partager avec une personne').click();
      await page.getByText(/Aucun membre ne se montre/).waitFor();
    },
  },
  {
    name: 'drafts of protocols, none yet',
    who: 'newcomer',
    async open({ page }) {
      await beClinician(page);
      await page.goto('/urgence/redaction');
      await page.getByText('Aucun brouillon').waitFor();
      await page.getByRole('option', { name: 'Asthme aigu grave' }).waitFor({ state: 'attached' });
    },
  },
  {
    name: 'a protocol being written, with a figure that has no source',
    who: 'newcomer',
    async open({ page }) {
      await beClinician(page);
      await page.goto('/urgence/redaction/nouveau');
      await page.getByLabel('Titre', { exact: true }).fill('Sujet d’ici');
      await page.getByText(/^Pièges/).click();
      await page.getByLabel('Ligne 1', { exact: true }).fill('Ne pas dépasser 3 mg.');
      await page.getByText('Un chiffre demande une source.').waitFor();
      await page.getByText(/^Traitements/).click();
      await page.getByRole('button', { name: 'Ajouter un traitement' }).click();
    },
  },
];

/** The emergency room's screens: whoever opened one at night is never thrown into the light by the next. */
export const emergencyScreens: Screen[] = screens.map((screen) => ({ ...screen, hasNight: true }));
