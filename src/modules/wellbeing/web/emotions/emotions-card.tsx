import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';

/** The way to one's own emotions, as entries. */
export function EmotionsCard() {
  const { t } = useTranslation('wellbeing');
  return (
    <Card room="wellbeing" title={t('emotions.title')}>
      <p>{t('emotions.words')}</p>
      <LinkButton to="/bien-etre/emotions" variant="light">
        {t('emotions.open')}
      </LinkButton>
    </Card>
  );
}
