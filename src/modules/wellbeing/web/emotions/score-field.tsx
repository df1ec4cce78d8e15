import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import slider from '../check-in/slider.module.css';
import { stepOf } from '../words.ts';
import css from './emotions.module.css';

interface ScoreFieldProps {
  /** 0–100; null until the person places it: no middle is chosen for them. */
  score: number | null;
  onChange: (score: number | null) => void;
}

/** The score, on a scale of our own: its two ends are said, and each fifth of it has its word. */
export function ScoreField({ score, onChange }: ScoreFieldProps) {
  const { t } = useTranslation('wellbeing/emotions');
  const id = useId();
  const words =
    score === null ? t('score.none') : t('score.value', { score, word: t(`score.words.${stepOf(score)}`) });
  return (
    <div className={slider.slider}>
      <label htmlFor={id} className={slider.label}>
        {t('score.label')}
      </label>
      <input
        id={id}
        type="range"
        className={slider.range}
        min={0}
        max={100}
        step={1}
        value={score ?? 50}
        data-placed={score === null ? 'no' : 'yes'}
        aria-valuetext={words}
        onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
        // A tap in the very middle changes no value, and is an answer all the same.
        onPointerUp={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <div className={slider.ends} aria-hidden="true">
        <span>{t('score.from')}</span>
        <span>{t('score.to')}</span>
      </div>
      <div className={css.row}>
        <span className={css.soft}>{words}</span>
        {score !== null && (
          <Button variant="subtle" aria-label={t('score.removeFull')} onClick={() => onChange(null)}>
            {t('score.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
