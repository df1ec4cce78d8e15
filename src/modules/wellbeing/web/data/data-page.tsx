import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card, Page } from '#web/shared/ui/page.tsx';
import css from './data.module.css';
import { EraseCard } from './erase-card.tsx';
import { KeepTable } from './keep-table.tsx';
import { LocalOnlyCard } from './local-only-card.tsx';
import { TakeAwayCard } from './take-away-card.tsx';

/** What a person may always do with what is theirs: take it away, see how long it stays, erase it. */
export function DataPage() {
  const { t } = useTranslation('wellbeing/data');
  return (
    <Page
      eyebrow={
        <Link to="/bien-etre" className={css.back}>
          {t('back')}
        </Link>
      }
      title={t('title')}
      lead={t('lead')}
    >
      <TakeAwayCard />
      <KeepTable />
      <LocalOnlyCard />
      <Card title={t('consents.title')}>
        <p>{t('consents.words')}</p>
        <LinkButton to="/reglages/accords" variant="light">
          {t('consents.open')}
        </LinkButton>
      </Card>
      <EraseCard />
    </Page>
  );
}
