import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignalHistory } from '#modules/wellbeing/contract/signal-history.ts';
import { Card } from '#web/shared/ui/page.tsx';
import { Ribbon } from './history/ribbon.tsx';
import css from './week-card.module.css';

/** The last seven days at a glance, and the way to the rest. */
export function WeekCard({ history }: { history: SignalHistory }) {
  const { t } = useTranslation('wellbeing');
  return (
    <Card room="wellbeing" title={t('week.title')}>
      <Ribbon history={history} dimension="valence" isSmall />
      <Link to="/bien-etre/historique" className={css.more}>
        {t('week.open')}
      </Link>
    </Card>
  );
}
