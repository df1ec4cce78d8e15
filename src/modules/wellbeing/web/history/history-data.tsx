import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { AnchorButton, LinkButton } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { sayDone } from '#web/shared/ui/toast.tsx';
import { useEraseAll } from './erase.ts';
import css from './history-data.module.css';

const formats = ['json', 'csv'] as const;

/** The person's own data: take it away, or erase it all. */
export function HistoryData() {
  const { t } = useTranslation('wellbeing');
  const erase = useEraseAll(() => sayDone(t('history.erase.allDone')));
  return (
    <Card title={t('history.data.title')}>
      <p className={css.soft}>{t('history.data.words')}</p>
      <div className={css.row}>
        {formats.map((format) => (
          <AnchorButton
            key={format}
            href={`/api/wellbeing/signal-export?format=${format}`}
            download
            variant="outline"
          >
            <IconDownload size={20} stroke={1.75} aria-hidden="true" />
            {t(`history.data.${format}`)}
          </AnchorButton>
        ))}
        <LinkButton to="/bien-etre/historique/scelle" variant="light">
          {t('history.data.sealed')}
        </LinkButton>
        <ConfirmButton
          label={t('history.erase.all')}
          question={t('history.erase.allQuestion')}
          isPending={erase.isPending}
          onConfirm={() => erase.mutate(undefined)}
        />
      </div>
      {erase.error && <Failure error={erase.error} />}
    </Card>
  );
}
