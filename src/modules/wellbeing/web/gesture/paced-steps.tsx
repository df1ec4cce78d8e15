import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { GestureWords, MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { Breath } from './breath.tsx';
import { GestureFacts } from './gesture-facts.tsx';
import css from './gesture-screen.module.css';
import { usePace } from './use-pace.ts';

interface PacedStepsProps {
  gesture: MicroGesture;
  words: z.infer<typeof GestureWords>;
  /** What is paced: the steps of the gesture, or those that carry it on. Must keep its identity while it runs. */
  steps: z.infer<typeof GestureWords>['steps'];
  onDone: () => void;
  onStop: () => void;
}

/** The steps one after the other, at their pace: a sentence, a breathing shape where there is a breath, a count. */
export function PacedSteps({ gesture, words, steps, onDone, onStop }: PacedStepsProps) {
  const { t } = useTranslation('wellbeing/gesture');
  const pace = usePace(steps);
  const step = steps[pace.index];
  const { isOver } = pace;
  useEffect(() => {
    if (isOver) onDone();
  }, [isOver, onDone]);
  if (!step) return null;
  return (
    <>
      <div className={css.during}>
        <h1 tabIndex={-1} className={css.running}>
          {words.title}
        </h1>
        <Breath phase={step.breath ?? undefined} seconds={step.seconds} secondsLeft={pace.stepSecondsLeft} />
        <p className={css.step} aria-live="polite">
          {step.text}
        </p>
        <p className={css.left}>{t('left', { count: pace.secondsLeft })}</p>
      </div>
      <div className={css.bottom}>
        <GestureFacts gesture={gesture} words={words} />
        <Button isWide variant="outline" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
    </>
  );
}
