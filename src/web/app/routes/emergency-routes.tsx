import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { rootRoute } from './root-route.tsx';

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
  loader: () => i18next.loadNamespaces('emergency/library'),
  component: lazyRouteComponent(
    () => import('#modules/emergency/web/library/protocol-page.tsx'),
    'ProtocolPage',
  ),
});

export const emergencyRoutes = [protocol, room];
