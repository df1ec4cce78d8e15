import { useTranslation } from 'react-i18next';
import type { MoodPoint } from '#modules/wellbeing/contract/music.ts';
import { stepOf } from '../words.ts';
import css from './music.module.css';

interface PointSlidersProps {
  point: MoodPoint;
  onPlace: (point: MoodPoint) => void;
}

/** The arrival as two ranges: what a tap on the map does, for a keyboard and a screen reader. */
export function PointSliders({ point, onPlace }: PointSlidersProps) {
  const { t } = useTranslation(['wellbeing/music', 'wellbeing']);
  return (
    <div className={css.pair}>
      {(['valence', 'arousal'] as const).map((dimension) => (
        <label key={dimension} className={css.field}>
          {t(`point.${dimension}`, { value: point[dimension] })}
          <input
            type="range"
            min={0}
            max={100}
            value={point[dimension]}
            aria-valuetext={`${point[dimension]}, ${t(`wellbeing:words.${dimension}.${stepOf(point[dimension])}`)}`}
            onChange={(event) => onPlace({ ...point, [dimension]: event.currentTarget.valueAsNumber })}
          />
        </label>
      ))}
    </div>
  );
}
