import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { usePerson } from '#web/shared/session.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { Circumplex } from './circumplex.tsx';
import { HistoryData } from './history-data.tsx';
import css from './history-page.module.css';
import { HistoryTable } from './history-table.tsx';
import { Ribbon } from './ribbon.tsx';
import { type Range, useSignalHistory } from './signal-history.ts';

const route = getRouteApi('/members/bien-etre/historique');
const views = ['jour', 'semaine', 'mois'] as const;
const rangeOf: Record<(typeof views)[number], Range> = {
  jour: 'day',
  semaine: 'week',
  mois: 'month',
};

function Pictures({ history }: { history: SignalHistory }) {
  const { t } = useTranslation('wellbeing');
  if (history.points.length === 0) {
    return (
      <Empty title={t('history.empty.title')} words={t(`history.empty.${history.range}`)}>
        <LinkButton to="/bien-etre/point" variant="light">
          {t('card.start')}
        </LinkButton>
      </Empty>
    );
  }
  return (
    <>
      <div className={css.pictures}>
        <div className={css.ribbons}>
          <Ribbon history={history} dimension="valence" />
          <Ribbon history={history} dimension="arousal" />
        </div>
        <Circumplex points={history.points} />
      </div>
      <HistoryTable history={history} />
    </>
  );
}

/** What was felt, over a day, a week or ninety days: pictures and their table, and everything one may do with it. */
export function HistoryPage() {
  const { t } = useTranslation('wellbeing');
  const { vue = 'semaine' } = route.useSearch();
  const person = usePerson();
  const { data, error, refetch } = useSignalHistory(rangeOf[vue]);
  return (
    <Page eyebrow={t('room.title')} title={t('history.title')} lead={t('history.lead')} width="wide">
      {person?.isDemonstration && (
        <p className={css.demonstration} role="note">
          {t('history.demonstration')}
        </p>
      )}
      <nav className={css.views} aria-label={t('history.views.label')} data-no-print>
        {views.map((view) => (
          <Link
            key={view}
            to="/bien-etre/historique"
            search={{ vue: view }}
            replace
            className={css.view}
            // The week is the view of an address that names none, which a link cannot know.
            aria-current={view === vue ? 'page' : undefined}
            activeProps={{ 'aria-current': view === vue ? 'page' : undefined }}
          >
            {t(`history.views.${view}`)}
          </Link>
        ))}
      </nav>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : !data && <Loading />}
      {data && !error && <Pictures history={data} />}
      <HistoryData />
    </Page>
  );
}
