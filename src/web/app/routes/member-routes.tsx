import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import i18next from 'i18next';
import { Unreachable } from '#web/shared/api/request.ts';
import { personQuery } from '#web/shared/session.ts';
import { rootRoute } from './root-route.tsx';
import { historySearch, itemsSearch, linkSearch, situationsSearch } from './searches.ts';

/** Pages for members: a visitor is led to the sign-in page, and back afterwards. */
const members = createRoute({
  getParentRoute: () => rootRoute,
  id: 'members',
  beforeLoad: async ({ context, location }) => {
    try {
      const person = await context.queryClient.ensureQueryData(personQuery);
      if (!person) throw redirect({ to: '/connexion', search: { suite: location.href } });
    } catch (error) {
      // Nobody answered: let the page show what it can, and say what it cannot.
      if (!(error instanceof Unreachable)) throw error;
    }
  },
});

const loadWords = (namespace: 'study' | 'accounts') => () => i18next.loadNamespaces(namespace);
// What a gesture says of itself, why it was chosen, and what one says of it afterwards.
const gestureNames = ['wellbeing', 'wellbeing/gesture', 'wellbeing/evidence'] as const;
const gestureWords = () => i18next.loadNamespaces(gestureNames);

// What an institution's build leaves out has words of its own.
const wordsOfThisEdition =
  import.meta.env.HYGIE_EDITION === 'institution' ? ([] as const) : (['wellbeing/camera'] as const);

const wellbeing = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre',
  staticData: { title: 'titles.wellbeing', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces(['wellbeing', 'wellbeing/gesture']),
  component: lazyRouteComponent(() => import('#modules/wellbeing/web/room-page.tsx'), 'RoomPage'),
});

const checkIn = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/point',
  staticData: { title: 'titles.checkIn', room: 'wellbeing', isFocused: true },
  loader: gestureWords,
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/check-in/check-in-page.tsx'),
    'CheckInPage',
  ),
});

const gesture = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/gestes/$slug',
  staticData: { title: 'titles.gesture', room: 'wellbeing', isFocused: true },
  loader: gestureWords,
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/gesture/gesture-page.tsx'),
    'GesturePage',
  ),
});

const history = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/historique',
  staticData: { title: 'titles.history', room: 'wellbeing' },
  validateSearch: historySearch,
  loader: () => i18next.loadNamespaces(['wellbeing', 'wellbeing/trends', ...wordsOfThisEdition]),
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/history/history-page.tsx'),
    'HistoryPage',
  ),
});

const items = createRoute({
  getParentRoute: () => members,
  path: '/reviser',
  staticData: { title: 'titles.items', room: 'study' },
  validateSearch: itemsSearch,
  loader: loadWords('study'),
  component: lazyRouteComponent(() => import('#modules/study/web/items-page.tsx'), 'ItemsPage'),
});

const situations = createRoute({
  getParentRoute: () => members,
  path: '/reviser/situations',
  staticData: { title: 'titles.situations', room: 'study' },
  validateSearch: situationsSearch,
  loader: loadWords('study'),
  component: lazyRouteComponent(() => import('#modules/study/web/situations-page.tsx'), 'SituationsPage'),
});

const music = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/musique',
  staticData: { title: 'titles.music', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces(['wellbeing', 'wellbeing/music']),
  component: lazyRouteComponent(() => import('#modules/wellbeing/web/music/music-page.tsx'), 'MusicPage'),
});

const emotions = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/emotions',
  staticData: { title: 'titles.emotions', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces(['wellbeing/emotions', 'wellbeing/voice', 'wellbeing/crisis']),
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/emotions/emotions-page.tsx'),
    'EmotionsPage',
  ),
});

const journal = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/journal',
  staticData: { title: 'titles.journal', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces(['wellbeing/journal', 'wellbeing/voice', 'wellbeing/crisis']),
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/journal/journal-page.tsx'),
    'JournalPage',
  ),
});

const sealedJournal = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/journal/scelle',
  staticData: { title: 'titles.sealedJournal', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces(['wellbeing/journal', 'wellbeing/voice', 'wellbeing/crisis']),
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/journal/sealed/sealed-page.tsx'),
    'SealedPage',
  ),
});

const rituals = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/rituels',
  staticData: { title: 'titles.rituals', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces('wellbeing/rituals'),
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/rituals/rituals-page.tsx'),
    'RitualsPage',
  ),
});

const ownData = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/donnees',
  staticData: { title: 'titles.ownData', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces('wellbeing/data'),
  component: lazyRouteComponent(() => import('#modules/wellbeing/web/data/data-page.tsx'), 'DataPage'),
});

const sealedHistory = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/historique/scelle',
  staticData: { title: 'titles.sealedHistory', room: 'wellbeing' },
  loader: () =>
    i18next.loadNamespaces(['wellbeing', 'wellbeing/sealed', 'wellbeing/journal', 'wellbeing/trends']),
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/sealed/sealed-history-page.tsx'),
    'SealedHistoryPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => members,
  path: '/reglages',
  staticData: { title: 'titles.settings', room: 'wellbeing' },
  loader: loadWords('accounts'),
  component: lazyRouteComponent(
    () => import('#modules/accounts/web/settings/settings-page.tsx'),
    'SettingsPage',
  ),
});

const consents = createRoute({
  getParentRoute: () => members,
  path: '/reglages/accords',
  staticData: { title: 'titles.consents', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces('accounts/consents'),
  component: lazyRouteComponent(
    () => import('#modules/accounts/web/consents/consents-page.tsx'),
    'ConsentsPage',
  ),
});

const now = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/maintenant',
  staticData: { title: 'titles.now', room: 'wellbeing', isFocused: true },
  loader: gestureWords,
  component: lazyRouteComponent(() => import('#modules/wellbeing/web/now/now-page.tsx'), 'NowPage'),
});

const threeButtons = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/trois-boutons',
  staticData: { title: 'titles.threeButtons', room: 'wellbeing', isFocused: true },
  loader: () => i18next.loadNamespaces([...gestureNames, 'wellbeing/buttons']),
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/buttons/three-buttons-page.tsx'),
    'ThreeButtonsPage',
  ),
});

const evidence = createRoute({
  getParentRoute: () => members,
  path: '/bien-etre/ce-qui-aide',
  staticData: { title: 'titles.evidence', room: 'wellbeing' },
  loader: () => i18next.loadNamespaces('wellbeing/evidence'),
  component: lazyRouteComponent(
    () => import('#modules/wellbeing/web/evidence/evidence-page.tsx'),
    'EvidencePage',
  ),
});

const invitation = createRoute({
  getParentRoute: () => members,
  path: '/invitation',
  staticData: { title: 'titles.invitation', room: 'wellbeing' },
  validateSearch: linkSearch,
  loader: loadWords('accounts'),
  component: lazyRouteComponent(() => import('#modules/accounts/web/invitation-page.tsx'), 'InvitationPage'),
});

/** Of the emergency room, what is a person's own. */
const saved = createRoute({
  getParentRoute: () => members,
  path: '/urgence/enregistres',
  staticData: { title: 'titles.saved', room: 'emergency' },
  loader: () => i18next.loadNamespaces(['emergency', 'emergency/library', 'emergency/saved']),
  component: lazyRouteComponent(() => import('#modules/emergency/web/saved/saved-page.tsx'), 'SavedPage'),
});

const emergencyQuestions = createRoute({
  getParentRoute: () => members,
  path: '/urgence/questions',
  staticData: { title: 'titles.questions', room: 'emergency' },
  loader: () => i18next.loadNamespaces(['emergency', 'emergency/questions']),
  component: lazyRouteComponent(
    () => import('#modules/emergency/web/questions/questions-page.tsx'),
    'QuestionsPage',
  ),
});

export const memberRoute = members.addChildren([
  invitation,
  wellbeing,
  checkIn,
  gesture,
  now,
  threeButtons,
  evidence,
  history,
  music,
  emotions,
  journal,
  sealedJournal,
  rituals,
  ownData,
  sealedHistory,
  items,
  situations,
  emergencyQuestions,
  settings,
  consents,
  saved,
]);
