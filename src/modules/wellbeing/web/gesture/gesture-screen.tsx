import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MicroGesture } from '#modules/wellbeing/contract/micro-gesture.ts';
import type { Feeling } from '#modules/wellbeing/rules/affect-plane.ts';
import { currentLanguage } from '#web/shared/dates.ts';
import { usePreferences } from '#web/shared/preferences.ts';
import { AfterForm } from '../evidence/after-form.tsx';
import { BeforeFold } from '../evidence/before-fold.tsx';
import { GestureEnd } from './gesture-end.tsx';
import { GestureIntroduction } from './gesture-introduction.tsx';
import css from './gesture-screen.module.css';
import { PacedSteps } from './paced-steps.tsx';
import { prolongation } from './prolong.ts';

type Moment = 'before' | 'during' | 'after' | 'longer' | 'after-longer';

interface GestureScreenProps {
  gesture: MicroGesture;
  /** Why this one, when it was chosen for the person. */
  why?: ReactNode;
  isAfterCheckIn?: boolean;
  /** What the check-in said, when the person may compare afterwards. */
  before?: Feeling | undefined;
  /** Instead of « C'est noté. » */
  notice?: string;
}

/** One gesture fills the screen: what it is, then its steps, then the way out. It can be left at any moment. */
export function GestureScreen({ gesture, why, isAfterCheckIn = false, before, notice }: GestureScreenProps) {
  const { t } = useTranslation('wellbeing');
  const navigate = useNavigate();
  const [moment, setMoment] = useState<Moment>('before');
  const [toldBefore, setToldBefore] = useState(before);
  // Whoever seals their check-ins sends no feeling in clear, before or after.
  const isSealed = usePreferences().checkIns === 'sealed';
  const screen = useRef<HTMLDivElement>(null);
  const words = gesture.content[currentLanguage()];
  const longer = useMemo(() => prolongation(words.steps), [words]);
  const leave = () => navigate({ to: isAfterCheckIn ? '/' : '/bien-etre' });

  // Each moment is a new screen for whoever follows the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is what moves the focus
  useEffect(() => {
    screen.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [moment]);

  return (
    <div ref={screen} className={css.screen}>
      {moment === 'before' && (
        <GestureIntroduction
          gesture={gesture}
          words={words}
          saved={isAfterCheckIn ? (notice ?? t('checkIn.saved')) : undefined}
          why={why}
          onStart={() => setMoment('during')}
          onSkip={leave}
        >
          {!isAfterCheckIn && !isSealed && <BeforeFold onPlaced={setToldBefore} />}
        </GestureIntroduction>
      )}
      {moment === 'during' && (
        <PacedSteps
          gesture={gesture}
          words={words}
          steps={words.steps}
          onDone={() => setMoment('after')}
          onStop={leave}
        />
      )}
      {moment === 'longer' && (
        <PacedSteps
          gesture={gesture}
          words={words}
          steps={longer}
          onDone={() => setMoment('after-longer')}
          onStop={leave}
        />
      )}
      {(moment === 'after' || moment === 'after-longer') && (
        <GestureEnd
          gesture={gesture}
          onLeave={leave}
          onAgain={() => setMoment('during')}
          onContinue={moment === 'after' && longer.length > 0 ? () => setMoment('longer') : undefined}
        >
          {toldBefore && !isSealed && <AfterForm slug={gesture.slug} before={toldBefore} />}
        </GestureEnd>
      )}
    </div>
  );
}
