import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LineReport } from '#modules/emergency/contract/line-report.ts';
import { dayAndTime } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import css from './reports.module.css';
import { reportsQuery, useHandle } from './use-reports.ts';

function Report({ report }: { report: LineReport }) {
  const { t } = useTranslation('emergency/reports');
  const handle = useHandle();
  const { id, slug, read_version, line_id, line, fault, created_at } = report;
  return (
    <li className={css.row}>
      <blockquote lang="fr" className={css.line}>
        {line}
      </blockquote>
      <p className={css.fault}>{fault}</p>
      <p className={css.facts}>
        <Link to="/urgence/$slug" params={{ slug }} hash={line_id} className={css.place}>
          {t('list.place', { slug, version: read_version })}
        </Link>
        <span>{dayAndTime(new Date(created_at))}</span>
      </p>
      <Button
        variant="light"
        aria-label={t('list.handledFull', { fault })}
        isPending={handle.isPending}
        onClick={() => handle.mutate(id)}
      >
        {t('list.handled')}
      </Button>
      {handle.error && <Failure error={handle.error} />}
    </li>
  );
}

/** What readers reported and nobody has handled yet, without who reported it. */
export function OpenReports() {
  const { t } = useTranslation('emergency/reports');
  const list = useInfiniteQuery(reportsQuery);
  const open = list.data?.pages.flatMap(({ items }) => items.filter((one) => one.handled_at === null));
  return (
    <Card title={t('list.title')}>
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {!open && !list.error && <Loading />}
      {open?.length === 0 && <p>{t('list.empty')}</p>}
      {open && open.length > 0 && (
        <ul className={css.rows}>
          {open.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          variant="outline"
          isPending={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('list.more')}
        </Button>
      )}
    </Card>
  );
}
