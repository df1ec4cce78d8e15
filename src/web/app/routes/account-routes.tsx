import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { rootRoute } from './root-route.tsx';
import { linkSearch, nextSearch } from './searches.ts';

const loader = () => i18next.loadNamespaces('accounts');

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connexion',
  staticData: { title: 'titles.signIn' },
  validateSearch: nextSearch,
  loader,
  component: lazyRouteComponent(() => import('#modules/accounts/web/sign-in-page.tsx'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inscription',
  staticData: { title: 'titles.signUp' },
  validateSearch: nextSearch,
  loader,
  component: lazyRouteComponent(() => import('#modules/accounts/web/sign-up-page.tsx'), 'SignUpPage'),
});

const forgotten = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mot-de-passe-oublie',
  staticData: { title: 'titles.forgotten' },
  loader,
  component: lazyRouteComponent(() => import('#modules/accounts/web/forgotten-page.tsx'), 'ForgottenPage'),
});

const reset = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nouveau-mot-de-passe',
  staticData: { title: 'titles.reset' },
  validateSearch: linkSearch,
  loader,
  component: lazyRouteComponent(() => import('#modules/accounts/web/reset-page.tsx'), 'ResetPage'),
});

const confirmEmail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/confirmer-adresse',
  staticData: { title: 'titles.confirmEmail' },
  validateSearch: linkSearch,
  loader,
  component: lazyRouteComponent(
    () => import('#modules/accounts/web/confirm-email-page.tsx'),
    'ConfirmEmailPage',
  ),
});

export const accountRoutes = [signIn, signUp, forgotten, reset, confirmEmail];
