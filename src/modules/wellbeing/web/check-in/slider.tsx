import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { stepOf } from '../words.ts';
import css from './slider.module.css';

export type Dimension = 'valence' | 'arousal';

interface SliderProps {
  dimension: Dimension;
  /** 0–100; undefined until the person has placed it, so that the middle is never chosen for them. */
  value: number | undefined;
  onPlace: (value: number) => void;
}

/** One affective slider: a native range, whose value is said in words. */
export function Slider({ dimension, value, onPlace }: SliderProps) {
  const { t } = useTranslation('wellbeing');
  const id = useId();
  const isPlaced = value !== undefined;
  const words = isPlaced ? t(`words.${dimension}.${stepOf(value)}`) : t('checkIn.notPlaced');
  return (
    <div className={css.slider}>
      <label htmlFor={id} className={css.label}>
        {t(`checkIn.dimension.${dimension}`)}
      </label>
      <input
        id={id}
        type="range"
        className={css.range}
        min={0}
        max={100}
        step={1}
        value={value ?? 50}
        data-placed={isPlaced ? 'yes' : 'no'}
        aria-valuetext={words}
        onChange={(event) => onPlace(event.currentTarget.valueAsNumber)}
        // A tap in the very middle changes no value, and is an answer all the same.
        onPointerUp={(event) => onPlace(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') onPlace(event.currentTarget.valueAsNumber);
        }}
      />
      <div className={css.ends} aria-hidden="true">
        <span>{t(`words.${dimension}.from`)}</span>
        <span>{t(`words.${dimension}.to`)}</span>
      </div>
    </div>
  );
}
