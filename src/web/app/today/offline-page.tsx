import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { personQuery } from '#web/shared/session.ts';
import { Button, LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import css from './landing-page.module.css';

/** Without an answer from the server: what can still be done, and the way to ask again. */
export function OfflinePage() {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  return (
    <Page title={t('offline.home.title')} lead={t('offline.home.words')}>
      <div className={css.actions}>
        <LinkButton to="/bien-etre">{t('offline.home.gestures')}</LinkButton>
        <LinkButton to="/urgence" variant="light">
          {t('offline.home.emergency')}
        </LinkButton>
        <Button
          variant="outline"
          onClick={() => void client.refetchQueries({ queryKey: personQuery.queryKey })}
        >
          {t('states.retry')}
        </Button>
      </div>
    </Page>
  );
}
