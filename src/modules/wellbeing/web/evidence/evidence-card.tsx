import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';

/** The way to what helps. */
export function EvidenceCard() {
  const { t } = useTranslation('wellbeing');
  return (
    <Card title={t('evidence.title')}>
      <p>{t('evidence.words')}</p>
      <LinkButton to="/bien-etre/ce-qui-aide" variant="light">
        {t('evidence.open')}
      </LinkButton>
    </Card>
  );
}
