import { useTranslation } from 'react-i18next';
import type { Dimension } from '../check-in/slider.tsx';
import css from './scale.module.css';

export interface Mark {
  key: string;
  /** Written at the left of its line. */
  name: string;
  mean: number | null;
  low: number | null;
  high: number | null;
}

const across = (value: number) => `${value}%`;

function Line({ mark: { name, mean, low, high } }: { mark: Mark }) {
  return (
    <div className={css.line}>
      <span className={css.name}>{name}</span>
      <svg className={css.track} aria-hidden="true">
        <line className={css.rule} x1="0" x2="100%" y1="50%" y2="50%" />
        <line className={css.middle} x1="50%" x2="50%" y1="20%" y2="80%" />
        {low !== null && high !== null && (
          <line className={css.interval} x1={across(low)} x2={across(high)} y1="50%" y2="50%" />
        )}
        {mean !== null && (
          <circle className={css.mean} data-is-unsure={low === null} cx={across(mean)} cy="50%" r="5" />
        )}
      </svg>
    </div>
  );
}

interface ScaleProps {
  dimension: Dimension;
  marks: readonly Mark[];
  /** What the picture shows, in words; its figures stand in the table beneath. */
  label: string;
}

/** A few means on one scale, each with what surrounds it, between the two words that end the scale. */
export function Scale({ dimension, marks, label }: ScaleProps) {
  const { t } = useTranslation('wellbeing');
  return (
    <div
      className={css.scale}
      data-is-named={marks.some(({ name }) => name !== '')}
      role="img"
      aria-label={label}
    >
      {marks.map((mark) => (
        <Line key={mark.key} mark={mark} />
      ))}
      <div className={css.ends} aria-hidden="true">
        <span>{t(`words.${dimension}.from`)}</span>
        <span>{t(`words.${dimension}.to`)}</span>
      </div>
    </div>
  );
}
