import { lazy, Suspense } from 'react';
import { useSession } from '#web/shared/session.ts';
import { Loading } from '#web/shared/states/loading.tsx';
import { LandingPage } from './landing-page.tsx';
import { OfflinePage } from './offline-page.tsx';

// A visitor's first page carries nothing of a member's.
const TodayPage = lazy(async () => ({ default: (await import('./today-page.tsx')).TodayPage }));

/** Member, visitor, or nobody can say: the same address, three pages. */
export function HomePage() {
  const { person, isUnreachable } = useSession();
  if (person) {
    return (
      <Suspense fallback={<Loading />}>
        <TodayPage person={person} />
      </Suspense>
    );
  }
  return isUnreachable ? <OfflinePage /> : <LandingPage />;
}
