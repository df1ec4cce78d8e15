import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Unseen } from '#web/shared/ui/page.tsx';
import { ArousalFigure } from '../faces/arousal-figure.tsx';
import { Face } from '../faces/face.tsx';
import css from './sam-scale.module.css';
import type { Dimension } from './slider.tsx';

const points = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

function Figure({ dimension, share }: { dimension: Dimension; share: number }) {
  return dimension === 'valence' ? (
    <Face className={css.figure} valence={share} arousal={45} isTight />
  ) : (
    <ArousalFigure className={css.figure} arousal={share} />
  );
}

interface SamScaleProps {
  dimension: Dimension;
  /** 1–9, undefined until the person has answered. */
  value: number | undefined;
  onPlace: (value: number) => void;
}

/**
 * Nine points, five drawings: odd points are the drawings, even points stand between them. Two staggered rows keep
 * every target at least 44 px wide on the narrowest phone; native radios keep the arrow keys in the order 1 to 9.
 */
export function SamScale({ dimension, value, onPlace }: SamScaleProps) {
  const { t } = useTranslation('wellbeing');
  const name = useId();
  return (
    <fieldset className={css.scale}>
      <legend className={css.legend}>{t(`checkIn.dimension.${dimension}`)}</legend>
      <div className={css.points}>
        {points.map((point) => {
          const isFigure = point % 2 === 1;
          return (
            <label
              key={point}
              className={`${css.point} ${isFigure ? '' : css.between}`}
              style={{ gridColumnStart: point }}
            >
              <input
                type="radio"
                name={name}
                value={point}
                checked={value === point}
                onChange={() => onPlace(point)}
              />
              {isFigure ? (
                <Figure dimension={dimension} share={(point - 1) * 12.5} />
              ) : (
                <span className={css.dot} aria-hidden="true" />
              )}
              <Unseen>{t(`sam.${dimension}.${point}`)}</Unseen>
            </label>
          );
        })}
      </div>
      <div className={css.ends} aria-hidden="true">
        <span>{t(`words.${dimension}.from`)}</span>
        <span>{t(`words.${dimension}.to`)}</span>
      </div>
    </fieldset>
  );
}
