import {
  type Icon,
  IconBatteryOff,
  IconBolt,
  IconMoodNeutral,
  IconMoodSad,
  IconMoodSmile,
  IconPlant2,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { energies, type Mood, moods } from '#modules/wellbeing/rules/three-buttons.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { ModelWords } from '../check-in/model-words.tsx';
import { WhySentence } from '../check-in/why-sentence.tsx';
import { GestureScreen } from '../gesture/gesture-screen.tsx';
import css from './three-buttons.module.css';
import { useThreeButtons } from './use-three-buttons.ts';

const icons = {
  good: IconMoodSmile,
  middling: IconMoodNeutral,
  bad: IconMoodSad,
  calm: IconPlant2,
  tense: IconBolt,
  exhausted: IconBatteryOff,
} as const;

/** Dark while this is on screen, whatever was chosen: it is made for three in the morning. */
function useDark() {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute('data-mantine-color-scheme') ?? 'light';
    root.setAttribute('data-mantine-color-scheme', 'dark');
    return () => root.setAttribute('data-mantine-color-scheme', before);
  }, []);
}

interface QuestionProps<Answer extends keyof typeof icons> {
  title: string;
  answers: readonly Answer[];
  wordOf: (answer: Answer) => string;
  onAnswer: (answer: Answer) => void;
}

function Question<Answer extends keyof typeof icons>({
  title,
  answers,
  wordOf,
  onAnswer,
}: QuestionProps<Answer>) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Each question is a new screen for whoever follows the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what moves the focus
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={css.title}>
        {title}
      </h1>
      <div className={css.buttons}>
        {answers.map((answer) => {
          const Drawing: Icon = icons[answer];
          return (
            <button key={answer} type="button" className={css.button} onClick={() => onAnswer(answer)}>
              <Drawing size={36} stroke={1.75} aria-hidden="true" />
              {wordOf(answer)}
            </button>
          );
        })}
      </div>
    </>
  );
}

/** Two taps, then one gesture: nothing to type, nothing to hear, one thumb. */
export function ThreeButtonsPage() {
  const { t } = useTranslation('wellbeing/buttons');
  const [mood, setMood] = useState<Mood>();
  const { mutate, data, error, isPending } = useThreeButtons();
  useDark();
  if (data) {
    return (
      <GestureScreen
        gesture={data.gesture}
        why={
          <>
            <ModelWords {...data.engine} />
            <WhySentence why={data.why} />
          </>
        }
        before={data.kept === 'saved' ? data.before : undefined}
        notice={t(`kept.${data.kept}`)}
        isAfterCheckIn
      />
    );
  }
  return (
    <div className={css.page} aria-busy={isPending}>
      {error && <Failure error={error} />}
      {mood ? (
        <Question
          title={t('energy.title')}
          answers={energies}
          wordOf={(energy) => t(`energy.${energy}`)}
          onAnswer={(energy) => {
            if (!isPending) mutate({ mood, energy });
          }}
        />
      ) : (
        <Question
          title={t('mood.title')}
          answers={moods}
          wordOf={(one) => t(`mood.${one}`)}
          onAnswer={setMood}
        />
      )}
      <div className={css.ways}>
        {mood && (
          <button type="button" className={css.way} onClick={() => setMood(undefined)}>
            {t('back')}
          </button>
        )}
        <Link to="/bien-etre" className={css.way}>
          {t('leave')}
        </Link>
      </div>
    </div>
  );
}
