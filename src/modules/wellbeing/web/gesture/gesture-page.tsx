import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { GestureScreen } from './gesture-screen.tsx';
import { gesturesQuery } from './gestures.ts';

const route = getRouteApi('/members/bien-etre/gestes/$slug');

/** A gesture chosen from the library, without a check-in. */
export function GesturePage() {
  const { t } = useTranslation('wellbeing/gesture');
  const { slug } = route.useParams();
  const { data, error, refetch } = useQuery(gesturesQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const gesture = data.find((candidate) => candidate.slug === slug);
  if (!gesture) return <Empty title={t('unknown.title')} words={t('unknown.words')} />;
  return <GestureScreen gesture={gesture} />;
}
