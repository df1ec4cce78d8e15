import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/shared/ui/page.tsx';
import css from './programme.module.css';

interface ProgrammePageProps {
  lead: string;
  children: ReactNode;
}

/** What both lists of the programme share: the room's title and the way from one list to the other. */
export function ProgrammePage({ lead, children }: ProgrammePageProps) {
  const { t } = useTranslation('study');
  return (
    <Page title={t('title')} lead={lead} width="wide">
      <nav className={css.tabs} aria-label={t('lists.label')}>
        <Link to="/reviser" className={css.tab} activeOptions={{ exact: true, includeSearch: false }}>
          {t('lists.items')}
        </Link>
        <Link to="/reviser/situations" className={css.tab} activeOptions={{ includeSearch: false }}>
          {t('lists.situations')}
        </Link>
      </nav>
      {children}
    </Page>
  );
}
