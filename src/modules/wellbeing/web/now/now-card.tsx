import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { Limits } from './limits.tsx';

/** One gesture at once, without saying how it goes; and the three big buttons, for when even this is too much. */
export function NowCard() {
  const { t } = useTranslation('wellbeing');
  return (
    <Card title={t('now.title')}>
      <p>{t('now.words')}</p>
      <Limits />
      <LinkButton to="/bien-etre/maintenant" variant="light">
        {t('now.start')}
      </LinkButton>
    </Card>
  );
}
