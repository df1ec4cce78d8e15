import { checkInWithSliders, openTable, touchSlider } from '../harness/steps.ts';
import { emergencyScreens } from './emergency-screens.ts';
import { at, type Screen, title } from './screen.ts';

const gestureAddress = '/bien-etre/gestes/cyclic-sighing';

export const screens: Screen[] = [
  at('landing page', 'visitor', '/', /Tenir, réviser/),
  at('sign-in', 'visitor', '/connexion', 'Connexion'),
  at('forgotten password', 'visitor', '/mot-de-passe-oublie', 'Mot de passe oublié'),
  at('new password', 'visitor', '/nouveau-mot-de-passe?token=x', 'Nouveau mot de passe'),
  at('address to confirm', 'visitor', '/confirmer-adresse?token=x', 'Confirmer l’adresse'),
  at('unknown address', 'visitor', '/nulle-part', 'Cette page n’existe pas'),
  {
    name: 'sign-up, refused',
    who: 'visitor',
    async open({ page, expectRefusal }) {
      expectRefusal(422, '/api/accounts/sign-up');
      await page.goto('/inscription');
      await page.getByRole('button', { name: 'Créer mon compte' }).click();
      await page.locator('[aria-invalid="true"]').first().waitFor();
    },
  },
  {
    name: 'help numbers',
    who: 'visitor',
    async open({ page }) {
      await page.goto('/');
      await page.getByRole('button', { name: 'Besoin d’aide' }).click();
      await page.getByRole('dialog').getByRole('link', { name: /3114/ }).waitFor();
    },
  },
  at('today, first day', 'newcomer', '/', /Bienvenue/),
  at('history, empty', 'newcomer', '/bien-etre/historique', 'Historique'),
  {
    name: 'check-in with sliders, choices open, reminded',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/point');
      await page.getByRole('button', { name: 'Changer' }).click();
      await page.getByRole('button', { name: 'C’est noté' }).click();
      await page.getByText('Place les deux curseurs, même au milieu.').waitFor();
    },
  },
  {
    name: 'check-in, the notice before the camera',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/point');
      await page.getByRole('button', { name: 'Un regard' }).click();
      await page.getByRole('button', { name: 'Allumer la caméra' }).waitFor();
    },
  },
  {
    name: 'check-in with figures, one chosen',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/point');
      await page.getByRole('button', { name: 'Répondre avec des figures' }).click();
      await page.getByRole('radio', { name: /^3 sur 9, plutôt désagréable/ }).check();
    },
  },
  {
    name: 'three buttons, the second question',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/trois-boutons');
      await page.getByRole('button', { name: 'Moyen' }).click();
      await page.getByRole('button', { name: 'Épuisé' }).waitFor();
    },
  },
  {
    name: 'what helps, what does not, and its table',
    who: 'demonstration',
    async open({ page }) {
      await page.goto('/bien-etre/ce-qui-aide');
      await page.getByText('sans effet pour toi').first().waitFor();
      await openTable(page);
    },
  },
  {
    name: 'one gesture now, its reason, facts and sliders open',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/maintenant');
      await page.getByText(/^Preuve [ABCD]/).click();
      await page.getByText('Noter comment ça va avant (facultatif)').click();
      await touchSlider(page.getByRole('slider', { name: /C’est plutôt/ }), 0.3);
    },
  },
  {
    name: 'gesture proposed, facts open',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/point');
      await checkInWithSliders(page, 0.2, 0.8);
      await page.getByText(/^Preuve [ABCD]/).click();
      await page.getByRole('heading', { name: 'Sources' }).waitFor();
    },
  },
  {
    name: 'gesture under way',
    who: 'newcomer',
    async open({ page }) {
      await page.goto(gestureAddress);
      await page.getByRole('button', { name: 'Commencer' }).click();
      await page.getByText(/^encore \d+ secondes$/).waitFor();
    },
  },
  {
    name: 'gesture over, its sliders placed',
    who: 'newcomer',
    changesBrowser: true,
    async open({ page }) {
      const place = async (valence: number, arousal: number) => {
        await touchSlider(page.getByRole('slider', { name: /C’est plutôt/ }), valence);
        await touchSlider(page.getByRole('slider', { name: /le corps est/ }), arousal);
      };
      await page.clock.install();
      await page.goto(gestureAddress);
      await page.getByText('Noter comment ça va avant (facultatif)').click();
      await place(0.3, 0.7);
      await page.getByRole('button', { name: 'Commencer' }).click();
      await page.getByText(/^encore \d+ secondes$/).waitFor();
      await page.clock.fastForward(90_000);
      await title(page, 'C’est tout.');
      await place(0.6, 0.4);
      await page.getByRole('button', { name: 'Noter l’après' }).waitFor();
      await page.clock.resume();
    },
  },
  {
    name: 'settings, everything open',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/reglages');
      await page.getByText('Cet appareil').waitFor();
      await page.getByRole('button', { name: 'Activer', exact: true }).click();
      for (const fold of await page.locator('summary').all()) await fold.click();
    },
  },
  {
    name: 'consents, one given, its history',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/reglages/accords');
      await page.getByRole('button', { name: /^Accorder.+Des rappels$/ }).click();
      await page.getByRole('cell', { name: 'en cours' }).waitFor();
    },
  },
  {
    name: 'nothing found',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/reviser?q=xyzzyx');
      await page.getByText('Rien ne correspond').waitFor();
    },
  },
  {
    name: 'server away',
    who: 'newcomer',
    async open({ page, expectRefusal }) {
      expectRefusal(503, '/api/wellbeing/trends');
      await page.route('**/api/wellbeing/trends*', (route) => route.fulfill({ status: 503, body: '' }));
      await page.goto('/bien-etre/historique');
      await page.getByRole('button', { name: 'Réessayer' }).waitFor();
    },
  },
  {
    name: 'network away',
    who: 'newcomer',
    async open({ page, context }) {
      await page.goto('/bien-etre');
      await page.getByRole('heading', { name: 'Les gestes' }).waitFor();
      await context.setOffline(true);
      await page.getByText('Hors ligne.').waitFor();
    },
  },
  {
    name: 'emotions, one noted and corrected, a voice being recorded, an empty one refused',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/emotions');
      await page.getByText('Un émoji suffit').waitFor();
      await page.getByRole('button', { name: 'Garder', exact: true }).click();
      await page.getByText(/^Mets au moins un mot/).waitFor();
      await page.getByRole('slider').fill('62');
      await page.getByRole('button', { name: 'soulagement' }).click();
      await page.getByRole('button', { name: 'Garder', exact: true }).click();
      await page.getByRole('button', { name: /^Modifier l’entrée/ }).click();
      await page.getByRole('article').getByLabel('Ce que tu ressens').fill('Garde longue');
      await page.getByRole('button', { name: 'Garder la modification' }).click();
      await page.getByRole('button', { name: /^Modifié, voir avant/ }).click();
      await page.getByText(/^Jusqu’au/).waitFor();
      await page.getByRole('button', { name: 'Enregistrer ma voix' }).click();
      await page.getByRole('timer').waitFor();
    },
  },
  {
    name: 'journal, an entry being erased, an empty one refused',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/journal');
      await page
        .getByLabel('Ce que tu veux garder')
        .fill('# Nuit\n**Longue**, puis _calme_.\n- un café\n- la relève\n\n> ça va aller');
      await page.getByRole('textbox', { name: 'Mots-clés' }).fill('garde, nuit');
      await page.getByRole('button', { name: 'Garder', exact: true }).click();
      await page.getByRole('button', { name: /^Demander un retour/ }).click();
      await page.getByRole('button', { name: 'Recevoir une question' }).click();
      await page.getByText(/Ton texte n’a pas été lu/).waitFor();
      await page.getByRole('button', { name: /^Effacer l’entrée/ }).click();
      await page.getByText('Il y a un an').click();
      await page.getByRole('button', { name: 'Relire' }).click();
      await page.getByText('Tu n’avais rien écrit à cette date.').waitFor();
      await page.getByRole('button', { name: 'Garder', exact: true }).first().click();
      await page.getByText('Écris au moins un mot, ou enregistre ta voix.').waitFor();
    },
  },
  {
    name: 'rituals (journal), one kept, a shift refused',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/rituels');
      await page.getByLabel('Ce que tu fais').fill('Marcher dix minutes');
      await page.getByRole('button', { name: 'Ajouter le rituel' }).click();
      await page.getByText(/^La prochaine fois/).waitFor();
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await page.getByText(/La fin vient après le début/).waitFor();
    },
  },
  {
    name: 'shifts of a calendar, read and not yet kept',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/rituels');
      await page.getByRole('button', { name: 'Importer mes gardes (.ics)' }).click();
      const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
      const event = (title: string) =>
        `BEGIN:VEVENT\nSUMMARY:${title}\nDTSTART:${day}T180000Z\nDURATION:PT13H\nEND:VEVENT`;
      await page
        .getByLabel('Ou colle ici le texte du calendrier')
        .fill(`BEGIN:VCALENDAR\n${event('Garde SAU')}\n${event('Dentiste')}\nEND:VCALENDAR`);
      await page.getByRole('button', { name: 'Lire le calendrier' }).click();
      await page.getByText('Garde SAU').waitFor();
    },
  },
  {
    name: 'sealed journal, its warning and a refusal',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/journal/scelle');
      await page.getByLabel('Phrase secrète').fill('court');
      await page.getByRole('button', { name: 'Commencer' }).click();
      await page.getByText(/trop courte/).waitFor();
    },
  },
  at('today, with a week', 'demonstration', '/', /Camille/),
  at('wellbeing', 'demonstration', '/bien-etre', 'Bien-être'),
  {
    name: 'check-in, sealed: the passphrase is chosen first',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/donnees');
      await page.getByRole('button', { name: 'Sceller mes prochains points' }).click();
      await page.goto('/bien-etre/point');
      await page.getByText('Phrase perdue, points perdus.').waitFor();
    },
  },
  {
    name: 'sealed history, opened, empty',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/historique/scelle');
      await page.getByLabel('Phrase secrète').fill('lampe rivière sept cactus');
      await page.getByLabel('La même, encore une fois').fill('lampe rivière sept cactus');
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Commencer' }).click();
      await page.getByText('Rien sur cette période').waitFor();
    },
  },
  {
    name: 'own data, the question of erasing everything',
    who: 'newcomer',
    async open({ page }) {
      await page.goto('/bien-etre/donnees');
      await page.getByRole('button', { name: 'Tout effacer de mon bien-être' }).click();
      await page.getByRole('button', { name: 'Garder' }).waitFor();
    },
  },
  at('items', 'demonstration', '/reviser', 'Réviser'),
  at('starting situations', 'demonstration', '/reviser/situations', 'Réviser'),
  at('history of the day', 'demonstration', '/bien-etre/historique?vue=jour', 'Historique'),
  {
    name: 'history of the week, with its table and a question',
    who: 'demonstration',
    async open({ page }) {
      await page.goto('/bien-etre/historique');
      await page.getByText('Le tableau', { exact: true }).click();
      await page
        .getByRole('button', { name: /^Effacer le point du/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Garder' }).waitFor();
    },
  },
  {
    name: 'history of the month',
    who: 'demonstration',
    async open({ page }) {
      await page.goto('/bien-etre/historique?vue=mois');
      await page
        .getByText(/La bande claire/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'history of the year, figures open',
    who: 'demonstration',
    async open({ page }) {
      await page.goto('/bien-etre/historique?vue=annee');
      await page.getByRole('grid', { name: /Un jour par case/ }).waitFor();
      for (const fold of await page.locator('main summary').all()) await fold.click();
    },
  },
  ...emergencyScreens,
];
