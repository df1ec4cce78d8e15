import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import css from './settings.module.css';

/** The way to what the person agreed to. */
export function ConsentsDoor() {
  const { t } = useTranslation('accounts');
  return (
    <Card title={t('consents.title')}>
      <p className={css.soft}>{t('consents.words')}</p>
      <LinkButton to="/reglages/accords" variant="light">
        {t('consents.open')}
      </LinkButton>
    </Card>
  );
}
