import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';

/** The way to one's own data. */
export function DataCard() {
  const { t } = useTranslation('wellbeing');
  return (
    <Card room="wellbeing" title={t('data.title')}>
      <p>{t('data.words')}</p>
      <LinkButton to="/bien-etre/donnees" variant="light">
        {t('data.open')}
      </LinkButton>
    </Card>
  );
}
