import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';

/** The way into the music. Its words come with the room's: the piece's own come with its page. */
export function MusicCard() {
  const { t } = useTranslation('wellbeing');
  return (
    <Card room="wellbeing" title={t('music.title')}>
      <p>{t('music.words')}</p>
      <LinkButton to="/bien-etre/musique" variant="light">
        {t('music.open')}
      </LinkButton>
    </Card>
  );
}
