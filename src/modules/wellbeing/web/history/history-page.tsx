import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Trends } from '#modules/wellbeing/contract/trends.ts';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { DemonstrationNote } from '../demonstration-note.tsx';
import { Statistics } from '../trends/statistics.tsx';
import { useTrends } from '../trends/trends.ts';
import { YearPixels } from '../trends/year-pixels.tsx';
import { YearTable } from '../trends/year-table.tsx';
import { Circumplex } from './circumplex.tsx';
import { HistoryData } from './history-data.tsx';
import css from './history-page.module.css';
import { HistoryTable } from './history-table.tsx';
import { PeriodNav } from './period-nav.tsx';
import { type Place, rangeOf, views } from './place.ts';
import { PrintButton } from './print-button.tsx';
import { Ribbon } from './ribbon.tsx';
import { Segments } from './segments.tsx';
import { SourceChoice } from './source-choice.tsx';

const route = getRouteApi('/members/bien-etre/historique');

function Nothing({ trends, isPast }: { trends: Trends; isPast: boolean }) {
  const { t } = useTranslation('wellbeing');
  const { t: say } = useTranslation('wellbeing/trends');
  const words = isPast || trends.source ? say('empty') : t(`history.empty.${trends.range}`);
  return (
    <Empty title={t('history.empty.title')} words={words}>
      <LinkButton to="/bien-etre/point" variant="light">
        {t('card.start')}
      </LinkButton>
    </Empty>
  );
}

function Pictures({ trends }: { trends: Trends }) {
  const isYear = trends.range === 'year';
  return (
    <>
      <div className={css.pictures}>
        <div className={css.ribbons}>
          {isYear ? (
            <YearPixels history={trends} />
          ) : (
            <>
              <Ribbon history={trends} dimension="valence" />
              <Ribbon history={trends} dimension="arousal" />
            </>
          )}
        </div>
        <Circumplex points={trends.points} cells={trends.cells} />
      </div>
      {isYear ? <YearTable history={trends} /> : <HistoryTable history={trends} />}
      <Statistics trends={trends} />
      <PrintButton />
    </>
  );
}

function usePlace(): Place {
  // Which instruments there are depends on the edition: the server says whether it knows this one.
  const { vue = 'semaine', jour, avec } = route.useSearch();
  return { vue, jour, avec };
}

/** What was felt, over a day, a week, a month or a year: pictures, their table, and what may be said of it. */
export function HistoryPage() {
  const { t } = useTranslation('wellbeing');
  const place = usePlace();
  const { vue, jour, avec } = place;
  const { data, error, refetch } = useTrends({ range: rangeOf[vue], until: jour, source: avec });
  return (
    <Page eyebrow={t('room.title')} title={t('history.title')} lead={t('history.lead')} width="wide">
      <DemonstrationNote />
      <Segments
        label={t('history.views.label')}
        choices={views.map((view) => ({
          key: view,
          name: t(`history.views.${view}`),
          place: { ...place, vue: view, jour: undefined },
          isCurrent: view === vue,
        }))}
      />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : !data && <Loading />}
      {data && !error && (
        <>
          <PeriodNav place={place} fromOn={data.fromOn} toOn={data.toOn} />
          <SourceChoice trends={data} place={place} />
          {data.count === 0 ? (
            <Nothing trends={data} isPast={jour !== undefined} />
          ) : (
            <Pictures key={`${vue} ${jour}`} trends={data} />
          )}
        </>
      )}
      <div data-no-print>
        <HistoryData />
      </div>
    </Page>
  );
}
