import { useTranslation } from 'react-i18next';
import { localDay, timeOfDay } from '#web/shared/dates.ts';
import { LinkButton } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import css from './check-in-card.module.css';
import { Face } from './faces/face.tsx';
import type { Point } from './history/signal-history.ts';
import { pointWords } from './point-words.ts';

/** The way into the check-in; when one was made today, what it said. */
export function CheckInCard({ last }: { last: Point | undefined }) {
  const { t } = useTranslation('wellbeing');
  const isToday = last !== undefined && localDay(new Date(last.at)) === localDay(new Date());
  return (
    <Card room="wellbeing" title={t('card.title')}>
      {isToday ? (
        <div className={css.last}>
          <Face className={css.face} valence={last.valence ?? 50} arousal={last.arousal ?? 50} isTight />
          <p>{t('card.last', { time: timeOfDay(new Date(last.at)), words: pointWords(t, last) })}</p>
        </div>
      ) : (
        <p className={css.soft}>{t('card.words')}</p>
      )}
      <LinkButton to="/bien-etre/point" variant={isToday ? 'light' : 'filled'}>
        {t(isToday ? 'card.again' : 'card.start')}
      </LinkButton>
      <LinkButton to="/bien-etre/trois-boutons" variant="subtle">
        {t('card.buttons')}
      </LinkButton>
    </Card>
  );
}
