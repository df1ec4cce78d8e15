import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';

/** The way into the journal. */
export function JournalCard() {
  const { t } = useTranslation('wellbeing');
  return (
    <Card room="wellbeing" title={t('journal.title')}>
      <p>{t('journal.words')}</p>
      <LinkButton to="/bien-etre/journal" variant="light">
        {t('journal.open')}
      </LinkButton>
    </Card>
  );
}
