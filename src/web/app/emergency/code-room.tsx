import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CodePage } from '#modules/emergency/web/code/code-page.tsx';
import { Loading } from '#web/shared/states/loading.tsx';

const route = getRouteApi('/urgence/code');
const CarerBreath = lazy(async () => ({ default: (await import('./carer-breath.tsx')).CarerBreath }));

/** The code assistant, with a breath of the wellbeing room for whoever has just ended one. */
export function CodeRoom() {
  const { protocole } = route.useSearch();
  return (
    <CodePage
      wanted={protocole}
      renderBreath={(onClose) => (
        <Suspense fallback={<Loading />}>
          <CarerBreath onClose={onClose} />
        </Suspense>
      )}
    />
  );
}
