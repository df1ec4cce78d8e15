import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { rootRoute } from './root-route.tsx';
import { codeSearch, draftSearch } from './searches.ts';

/** Nobody signs in at a bedside: these pages are everybody's. */

const room = createRoute({
  getParentRoute: () => rootRoute,
  path: '/urgence',
  staticData: { title: 'titles.emergency', room: 'emergency' },
  loader: () => i18next.loadNamespaces(['emergency', 'emergency/library', 'wellbeing/crisis']),
  component: lazyRouteComponent(() => import('../emergency/emergency-room.tsx'), 'EmergencyRoom'),
});

const protocol = createRoute({
  getParentRoute: () => rootRoute,
  path: '/urgence/$slug',
  staticData: { title: 'titles.protocol', room: 'emergency' },
  loader: () => i18next.loadNamespaces(['emergency', 'emergency/library']),
  component: lazyRouteComponent(
    () => import('#modules/emergency/web/library/protocol-page.tsx'),
    'ProtocolPage',
  ),
});

const code = createRoute({
  getParentRoute: () => rootRoute,
  path: '/urgence/code',
  staticData: { title: 'titles.code', room: 'emergency' },
  validateSearch: codeSearch,
  // Those of the breath too: without network, the end of a code is no time to fetch words.
  loader: () =>
    i18next.loadNamespaces([
      'emergency',
      'emergency/code',
      'emergency/library',
      'wellbeing',
      'wellbeing/gesture',
    ]),
  component: lazyRouteComponent(() => import('../emergency/code-room.tsx'), 'CodeRoom'),
});

const drafts = createRoute({
  getParentRoute: () => rootRoute,
  path: '/urgence/redaction',
  staticData: { title: 'titles.drafts', room: 'emergency' },
  loader: () =>
    i18next.loadNamespaces(['emergency', 'emergency/editor', 'emergency/exchange', 'emergency/reports']),
  component: lazyRouteComponent(
    () => import('#modules/emergency/web/editor/draft-list-page.tsx'),
    'DraftListPage',
  ),
});

const draft = createRoute({
  getParentRoute: () => rootRoute,
  path: '/urgence/redaction/$id',
  staticData: { title: 'titles.draft', room: 'emergency' },
  validateSearch: draftSearch,
  loader: () => i18next.loadNamespaces(['emergency', 'emergency/editor', 'emergency/library']),
  component: lazyRouteComponent(() => import('#modules/emergency/web/editor/editor-page.tsx'), 'EditorPage'),
});

/** Left out of the build where an operator switched them off; the type stays that of a build that has them. */
const calculators =
  import.meta.env.HYGIE_CALCULATORS === 'off'
    ? ([] as never)
    : ([
        createRoute({
          getParentRoute: () => rootRoute,
          path: '/urgence/scores',
          staticData: { title: 'titles.scores', room: 'emergency' },
          loader: () => i18next.loadNamespaces(['emergency', 'emergency/scores']),
          component: lazyRouteComponent(
            () => import('#modules/emergency/web/scores/score-list-page.tsx'),
            'ScoreListPage',
          ),
        }),
        createRoute({
          getParentRoute: () => rootRoute,
          path: '/urgence/scores/$slug',
          staticData: { title: 'titles.score', room: 'emergency' },
          loader: () => i18next.loadNamespaces(['emergency', 'emergency/scores']),
          component: lazyRouteComponent(
            () => import('#modules/emergency/web/scores/score-page.tsx'),
            'ScorePage',
          ),
        }),
        createRoute({
          getParentRoute: () => rootRoute,
          path: '/urgence/tables',
          staticData: { title: 'titles.weightTables', room: 'emergency' },
          loader: () => i18next.loadNamespaces(['emergency', 'emergency/tables']),
          component: lazyRouteComponent(
            () => import('#modules/emergency/web/tables/tables-page.tsx'),
            'TablesPage',
          ),
        }),
      ] as const);

export const emergencyRoutes = [protocol, room, code, drafts, draft, ...calculators] as const;
