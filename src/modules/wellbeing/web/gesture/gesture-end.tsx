import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { currentLanguage } from '#web/shared/dates.ts';
import { Button } from '#web/shared/ui/button.tsx';
import css from './gesture-screen.module.css';

interface GestureEndProps {
  gesture: MicroGesture;
  onLeave: () => void;
  onAgain: () => void;
  /** Present when the breath can go on, up to five minutes in all. */
  onContinue: (() => void) | undefined;
  /** What may be said after. */
  children?: ReactNode;
}

/** It is over; nothing has to be said, nothing is counted. */
export function GestureEnd({ gesture, onLeave, onAgain, onContinue, children }: GestureEndProps) {
  const { t } = useTranslation('wellbeing/gesture');
  return (
    <>
      <div className={css.during}>
        <h1 tabIndex={-1}>{t('end.title')}</h1>
        <p className={css.lead}>{t('end.words', { title: gesture.content[currentLanguage()].title })}</p>
        {children}
      </div>
      <div className={css.bottom}>
        <Button isWide onClick={onLeave}>
          {t('end.leave')}
        </Button>
        {onContinue && (
          <Button isWide variant="outline" onClick={onContinue}>
            {t('end.continue')}
          </Button>
        )}
        <Button isWide variant="subtle" onClick={onAgain}>
          {t('end.again')}
        </Button>
      </div>
    </>
  );
}
