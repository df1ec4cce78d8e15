import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '#web/shared/dates.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import css from './data.module.css';
import { formats, useTakeAway } from './take-away.ts';

const inKilobytes = (bytes: number) => Math.ceil(bytes / 1000).toLocaleString(currentLanguage());

/** Everything of this room, in one file: a page to read, or JSON for another tool. */
export function TakeAwayCard() {
  const { t } = useTranslation('wellbeing/data');
  const { mutate, variables, isPending, bytes, error } = useTakeAway(() => sayDone(t('take.done')));
  return (
    <Card title={t('take.title')}>
      <p>{t('take.words')}</p>
      <div className={css.row}>
        {formats.map((format) => (
          <Button
            key={format}
            variant="outline"
            isPending={isPending && variables === format}
            onClick={() => mutate(format)}
          >
            <IconDownload size={20} stroke={1.75} aria-hidden="true" />
            {t(`take.${format}`)}
          </Button>
        ))}
      </div>
      <p role="status" className={css.status}>
        {isPending && t('take.working', { kilobytes: inKilobytes(bytes) })}
      </p>
      {error && <Failure error={error} />}
    </Card>
  );
}
