import { useTranslation } from 'react-i18next';
import { fullDate } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { useYearAgo } from './entries.ts';
import { EntrySheet } from './entry-sheet.tsx';
import css from './journal.module.css';

/** What one wrote a year ago, for who wants to read it today. */
export function YearAgo() {
  const { t } = useTranslation('wellbeing/journal');
  const { data, error, isPending, mutate } = useYearAgo();
  return (
    <Fold title={t('yearAgo.title')}>
      <div className={css.section}>
        <p className={css.soft}>{t('yearAgo.words')}</p>
        {!data && (
          <div className={css.row}>
            <Button variant="outline" isPending={isPending} onClick={() => mutate()}>
              {t('yearAgo.open')}
            </Button>
          </div>
        )}
        {error && <Failure error={error} />}
        <div role="status">
          {data && !data.entry && <p>{t('yearAgo.none')}</p>}
          {data?.entry && (
            <EntrySheet
              when={fullDate(new Date(data.entry.date))}
              content={data.entry.content}
              voice={data.entry.audio_url}
              tags={data.entry.tags}
            />
          )}
        </div>
      </div>
    </Fold>
  );
}
