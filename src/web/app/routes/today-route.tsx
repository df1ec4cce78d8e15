import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { personQuery } from '#web/shared/session.ts';
import { rootRoute } from './root-route.tsx';

/** `/` is the landing page for a visitor and « Aujourd'hui » for a member. */
export const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { title: 'titles.today', room: 'wellbeing' },
  loader: async ({ context }) => {
    // Offline, the page itself says so; the way to help must stay.
    const person = await context.queryClient.ensureQueryData(personQuery).catch(() => undefined);
    if (!person) return;
    const [{ prepareToday }] = await Promise.all([
      import('../today/today-page.tsx'),
      i18next.loadNamespaces('wellbeing'),
    ]);
    await prepareToday(context.queryClient);
  },
  component: lazyRouteComponent(() => import('../today/home-page.tsx'), 'HomePage'),
});
