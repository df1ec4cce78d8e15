import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { GestureWords, MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { currentLanguage } from '#web/shared/dates.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { GestureFacts } from './gesture-facts.tsx';
import { GestureHow } from './gesture-how.tsx';
import css from './gesture-screen.module.css';

interface GestureIntroductionProps {
  gesture: MicroGesture;
  words: z.infer<typeof GestureWords>;
  /** « C'est noté. », when a check-in has just been saved. */
  saved: string | undefined;
  why: ReactNode;
  onStart: () => void;
  onSkip: () => void;
  /** What may be said before. */
  children?: ReactNode;
}

/** What the gesture is, why it is proposed, for whom it is not; then begin, or not. */
export function GestureIntroduction({
  gesture,
  words,
  saved,
  why,
  onStart,
  onSkip,
  children,
}: GestureIntroductionProps) {
  const { t } = useTranslation('wellbeing/gesture');
  return (
    <>
      <div className={css.top}>
        {saved && (
          <p className={css.saved} role="status">
            {saved}
          </p>
        )}
        <p className={css.eyebrow}>{t('eyebrow', { seconds: gesture.duration_seconds })}</p>
        <h1 tabIndex={-1}>{words.title}</h1>
        <p className={css.lead}>{words.summary}</p>
        {why && <p className={css.why}>{why}</p>}
        <p>{words.posture}</p>
        <GestureHow gesture={gesture} />
        <div className={css.caution}>
          <h2 className={css.cautionTitle}>{t('notFor')}</h2>
          {gesture.contraindications[currentLanguage()].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <GestureFacts gesture={gesture} words={words} />
        {children}
      </div>
      <div className={`${css.bottom} ${css.actions}`}>
        <Button isWide onClick={onStart}>
          {t('start')}
        </Button>
        <Button isWide variant="subtle" onClick={onSkip}>
          {t('skip')}
        </Button>
      </div>
    </>
  );
}
