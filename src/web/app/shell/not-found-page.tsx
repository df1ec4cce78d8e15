import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Page } from '#web/shared/ui/page.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')} lead={t('notFound.words')}>
      <div>
        <LinkButton to="/">{t('notFound.home')}</LinkButton>
      </div>
    </Page>
  );
}
