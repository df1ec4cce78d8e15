import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { Loading } from '#web/shared/states/loading.tsx';
import { accountRoutes } from './routes/account-routes.tsx';
import { emergencyRoutes } from './routes/emergency-routes.tsx';
import { memberRoute } from './routes/member-routes.tsx';
import { rootRoute } from './routes/root-route.tsx';
import { todayRoute } from './routes/today-route.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { UnexpectedPage } from './shell/unexpected-page.tsx';

const routeTree = rootRoute.addChildren([todayRoute, ...accountRoutes, ...emergencyRoutes, memberRoute]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Loading,
    defaultPendingMs: 300,
    defaultErrorComponent: UnexpectedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
