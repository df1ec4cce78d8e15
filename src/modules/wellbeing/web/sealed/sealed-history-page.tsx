import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '#web/shared/states/empty.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { Circumplex } from '../history/circumplex.tsx';
import { Ribbon } from '../history/ribbon.tsx';
import { type Unlocked, WithKey } from '../journal/sealed/with-key.tsx';
import css from './sealed.module.css';
import { cellsOf, historyOf, ranges, type SealedRange } from './sealed-history.ts';
import { SealedTable } from './sealed-table.tsx';
import { useOpenedCheckIns } from './use-local-check-in.ts';

function Opened({ journal, sealed, lock }: Unlocked) {
  const { t } = useTranslation('wellbeing/sealed');
  const [range, setRange] = useState<SealedRange>('week');
  const opened = useOpenedCheckIns({ journal, sealed });
  if (!opened) return <Loading />;
  const history = historyOf(opened.checkIns, range, new Date());
  return (
    <>
      <div className={css.row}>
        {ranges.map((one) => (
          <Button
            key={one}
            variant={one === range ? 'light' : 'subtle'}
            aria-pressed={one === range}
            onClick={() => setRange(one)}
          >
            {t(`history.${one}`)}
          </Button>
        ))}
        <Button variant="outline" onClick={lock}>
          {t('history.lock')}
        </Button>
      </div>
      {opened.unreadable > 0 && <p role="note">{t('history.unreadable', { count: opened.unreadable })}</p>}
      {history.points.length === 0 ? (
        <Empty title={t('history.empty.title')} words={t('history.empty.words')}>
          <LinkButton to="/bien-etre/point" variant="light">
            {t('history.empty.open')}
          </LinkButton>
        </Empty>
      ) : (
        <>
          <Ribbon history={history} dimension="valence" />
          <Ribbon history={history} dimension="arousal" />
          <Circumplex points={history.points} cells={cellsOf(history.points)} />
        </>
      )}
      {opened.checkIns.length > 0 && <SealedTable checkIns={opened.checkIns} />}
    </>
  );
}

/** Sealed check-ins, drawn here once the passphrase has opened them. */
export function SealedHistoryPage() {
  const { t } = useTranslation('wellbeing/sealed');
  return (
    <Page
      eyebrow={
        <Link to="/bien-etre" className={css.link}>
          {t('history.back')}
        </Link>
      }
      title={t('history.title')}
      lead={t('history.lead')}
    >
      <WithKey holds="checkIns">{(unlocked) => <Opened {...unlocked} />}</WithKey>
    </Page>
  );
}
