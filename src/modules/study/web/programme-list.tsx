import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '#web/shared/states/empty.tsx';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import css from './programme.module.css';

interface ProgrammeListProps<Row> {
  rows: readonly Row[] | undefined;
  error: Error | null;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
  onRetry: () => void;
  renderRow: (row: Row) => ReactNode;
  keyOf: (row: Row) => number;
}

/** A long list, page after page, with its four other faces: loading, empty, error, end. */
export function ProgrammeList<Row>(props: ProgrammeListProps<Row>) {
  const { rows, error, hasMore, isLoadingMore, onMore, onRetry, renderRow, keyOf } = props;
  const { t } = useTranslation('study');
  if (error) return <Failure error={error} onRetry={onRetry} />;
  if (!rows) return <Loading />;
  if (rows.length === 0) return <Empty title={t('empty.title')} words={t('empty.words')} />;
  return (
    <div>
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={keyOf(row)} className={css.row}>
            {renderRow(row)}
          </li>
        ))}
      </ul>
      <div className={css.end}>
        {hasMore ? (
          <Button variant="light" isPending={isLoadingMore} onClick={onMore}>
            {t('more')}
          </Button>
        ) : (
          <p>{t('shown', { count: rows.length })}</p>
        )}
      </div>
    </div>
  );
}
