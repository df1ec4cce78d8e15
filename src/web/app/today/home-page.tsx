import { getRouteApi } from '@tanstack/react-router';
import { usePerson } from '#web/shared/session.ts';
import { LandingPage } from './landing-page.tsx';
import { TodayPage } from './today-page.tsx';

const route = getRouteApi('/');

/** Member or visitor: the same address, two pages. */
export function HomePage() {
  const loaded = route.useLoaderData().person;
  const known = usePerson();
  const person = known === undefined ? loaded : known;
  return person ? <TodayPage person={person} /> : <LandingPage />;
}
