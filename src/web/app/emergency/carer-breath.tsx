import { useEffect, useRef, useState } from 'react';
import { bundledGestures } from '#modules/wellbeing/web/gesture/bundled-gestures.ts';
import { GestureIntroduction } from '#modules/wellbeing/web/gesture/gesture-introduction.tsx';
import css from '#modules/wellbeing/web/gesture/gesture-screen.module.css';
import { PacedSteps } from '#modules/wellbeing/web/gesture/paced-steps.tsx';
import { currentLanguage } from '#web/shared/dates.ts';

// Ninety seconds or just under, nothing to hold, nothing that anyone sees from afar.
const gesture = bundledGestures.find(({ slug }) => slug === 'cyclic-sighing');

/** A breath of the wellbeing room, from the copy that came with the application: no account, no network, no trace. */
export function CarerBreath({ onClose }: { onClose: () => void }) {
  const [isRunning, setRunning] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each moment is a new screen for whoever follows the focus
  useEffect(() => {
    screen.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [isRunning]);
  if (!gesture) return null;
  const words = gesture.content[currentLanguage()];
  return (
    <div ref={screen} className={css.screen} data-room="wellbeing">
      {isRunning ? (
        <PacedSteps gesture={gesture} words={words} steps={words.steps} onDone={onClose} onStop={onClose} />
      ) : (
        <GestureIntroduction
          gesture={gesture}
          words={words}
          saved={undefined}
          why={null}
          onStart={() => setRunning(true)}
          onSkip={onClose}
        />
      )}
    </div>
  );
}
