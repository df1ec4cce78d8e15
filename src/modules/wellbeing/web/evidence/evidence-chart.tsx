import { useTranslation } from 'react-i18next';
import type { GestureEvidenceAnswer } from '#modules/wellbeing/contract/gesture-evidence.ts';
import css from './evidence.module.css';

export type ToldEvidence = GestureEvidenceAnswer['gestures'][number] & { title: string };

const width = 320;
const rowHeight = 56;
const top = 30;
const least = 15;
const trackHalf = 11;

/** One dot and its interval per gesture, on one axis of points, each under its name; the band is what would not be felt. */
export function EvidenceChart({ told, band }: { told: readonly ToldEvidence[]; band: number }) {
  const { t } = useTranslation('wellbeing/evidence');
  const reach = Math.max(least, ...told.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const limit = Math.ceil(reach / 5) * 5;
  const place = (points: number) => width / 2 + (points / limit) * (width / 2 - 8);
  const height = top + told.length * rowHeight;
  return (
    <svg
      className={css.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('chart.label', { count: told.length })}
    >
      <text className={css.end} x="4" y="14">
        {t('chart.worse')}
      </text>
      <text className={css.end} x={width - 4} y="14" textAnchor="end">
        {t('chart.better')}
      </text>
      {told.map(({ slug, title, estimate, low, high, verdict }, index) => {
        const y = top + index * rowHeight + 34;
        return (
          <g key={slug} className={verdict === 'helps' ? css.helps : css.quiet}>
            <text className={css.name} x="4" y={y - 18}>
              {title}
            </text>
            <rect
              className={css.band}
              x={place(-band)}
              y={y - trackHalf}
              width={place(band) - place(-band)}
              height={2 * trackHalf}
            />
            <path className={css.zero} d={`M${place(0)} ${y - trackHalf}V${y + trackHalf}`} />
            <path className={css.interval} d={`M${place(low)} ${y}H${place(high)}`} />
            <circle className={css.dot} cx={place(estimate)} cy={y} r="6" />
          </g>
        );
      })}
    </svg>
  );
}
