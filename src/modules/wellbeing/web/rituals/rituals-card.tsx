import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';

/** The way into the rituals. */
export function RitualsCard() {
  const { t } = useTranslation('wellbeing');
  return (
    <Card room="wellbeing" title={t('rituals.title')}>
      <p>{t('rituals.words')}</p>
      <LinkButton to="/bien-etre/rituels" variant="light">
        {t('rituals.open')}
      </LinkButton>
    </Card>
  );
}
