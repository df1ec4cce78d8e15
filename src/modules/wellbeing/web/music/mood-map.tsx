import { useTranslation } from 'react-i18next';
import type { MoodPoint } from '#modules/wellbeing/contract/music.ts';
import css from './mood-map.module.css';

const side = 320;
const margin = 26;
const span = side - 2 * margin;

const place = ({ valence, arousal }: MoodPoint) => ({
  x: margin + (valence / 100) * span,
  y: margin + ((100 - arousal) / 100) * span,
});

interface MoodMapProps {
  from: MoodPoint;
  to: MoodPoint;
  /** Present when the arrival may be placed by a tap; the sliders beside the map do the same by keyboard. */
  onPlace?: ((point: MoodPoint) => void) | undefined;
}

/** The way a piece goes, from the felt state to the wanted one. */
export function MoodMap({ from, to, onPlace }: MoodMapProps) {
  const { t } = useTranslation(['wellbeing/music', 'wellbeing']);
  const [start, end] = [place(from), place(to)];
  const label = t('map.label', {
    from: `${Math.round(from.valence)}/${Math.round(from.arousal)}`,
    to: `${Math.round(to.valence)}/${Math.round(to.arousal)}`,
  });
  return (
    <svg
      className={css.map}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      data-open={onPlace !== undefined}
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const share = (at: number, length: number) =>
          Math.round(Math.min(1, Math.max(0, ((at / length) * side - margin) / span)) * 100);
        onPlace?.({
          valence: share(event.clientX - box.left, box.width),
          arousal: 100 - share(event.clientY - box.top, box.height),
        });
      }}
    >
      <rect className={css.ground} x="1" y="1" width={side - 2} height={side - 2} rx="14" />
      <path className={css.axis} d={`M${side / 2} 44V${side - 44}M${44} ${side / 2}H${side - 44}`} />
      <g className={css.corner}>
        <text x="16" y="28">
          {t('wellbeing:history.map.tense')}
        </text>
        <text x={side - 16} y="28" textAnchor="end">
          {t('wellbeing:history.map.lively')}
        </text>
        <text x="16" y={side - 16}>
          {t('wellbeing:history.map.low')}
        </text>
        <text x={side - 16} y={side - 16} textAnchor="end">
          {t('wellbeing:history.map.calm')}
        </text>
      </g>
      <line className={css.way} x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
      <circle className={css.start} cx={start.x} cy={start.y} r="8" />
      <circle className={css.end} cx={end.x} cy={end.y} r="10" />
    </svg>
  );
}
