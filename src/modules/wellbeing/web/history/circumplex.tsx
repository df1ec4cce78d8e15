import { useTranslation } from 'react-i18next';
import type { Trends } from '#modules/wellbeing/contract/trends.ts';
import css from './circumplex.module.css';
import type { Point } from './signal-history.ts';

const side = 320;
const margin = 22;
// More dots than this hide one another: their number is then drawn as a size.
const mostDots = 120;
const largestRadius = 12.5;
const place = (value: number) => margin + (value / 100) * (side - 2 * margin);

function Dots({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation('wellbeing');
  const placed = points.flatMap(({ id, valence, arousal }) =>
    valence === null || arousal === null ? [] : [{ id, x: place(valence), y: place(100 - arousal) }],
  );
  const last = placed.at(-1);
  return (
    <>
      {placed.map(({ id, x, y }, index) => (
        <circle
          key={id}
          className={css.point}
          cx={x}
          cy={y}
          r="5.5"
          // Older points fade; none disappears.
          opacity={0.3 + (0.6 * (index + 1)) / placed.length}
        />
      ))}
      {last && (
        <g>
          <circle className={css.ring} cx={last.x} cy={last.y} r="10" />
          <text className={css.last} x={last.x} y={last.y - 15} textAnchor="middle">
            {t('history.map.last')}
          </text>
        </g>
      )}
    </>
  );
}

/** One disc for each tenth of the map that holds answers, its surface their number. */
function Discs({ cells }: { cells: Trends['cells'] }) {
  const most = Math.max(...cells.map(({ count }) => count));
  return cells.map(({ valenceTenth, arousalTenth, count }) => (
    <circle
      key={`${valenceTenth} ${arousalTenth}`}
      className={css.disc}
      cx={place(valenceTenth * 10 + 5)}
      cy={place(95 - arousalTenth * 10)}
      r={Math.max(2, largestRadius * Math.sqrt(count / most))}
    />
  ));
}

interface CircumplexProps {
  points: readonly Point[];
  cells: Trends['cells'];
}

/** Where answers lie between unpleasant and pleasant, asleep and awake; words at the corners, not scores. */
export function Circumplex({ points, cells }: CircumplexProps) {
  const { t } = useTranslation('wellbeing');
  const { t: say } = useTranslation('wellbeing/trends');
  const count = cells.reduce((sum, cell) => sum + cell.count, 0);
  const isDense = points.length === 0 || count > mostDots;
  return (
    <figure className={css.circumplex}>
      <figcaption className={css.caption}>{t('history.map.title')}</figcaption>
      <svg
        className={css.map}
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label={t('history.map.label', { count })}
      >
        <rect className={css.ground} x="1" y="1" width={side - 2} height={side - 2} rx="14" />
        <path className={css.axis} d={`M${side / 2} 44V${side - 44}M72 ${side / 2}H${side - 72}`} />
        <g className={css.corner}>
          <text x="16" y="28">
            {t('history.map.tense')}
          </text>
          <text x={side - 16} y="28" textAnchor="end">
            {t('history.map.lively')}
          </text>
          <text x="16" y={side - 16}>
            {t('history.map.low')}
          </text>
          <text x={side - 16} y={side - 16} textAnchor="end">
            {t('history.map.calm')}
          </text>
        </g>
        <g className={css.pole}>
          <text x={side / 2} y="28" textAnchor="middle">
            {t('history.map.awake')}
          </text>
          <text x={side / 2} y={side - 16} textAnchor="middle">
            {t('history.map.asleep')}
          </text>
          <text x="10" y={side / 2 - 6}>
            {t('words.valence.from')}
          </text>
          <text x={side - 10} y={side / 2 - 6} textAnchor="end">
            {t('words.valence.to')}
          </text>
        </g>
        {isDense ? <Discs cells={cells} /> : <Dots points={points} />}
      </svg>
      {isDense && <p className={css.note}>{say('map.discs')}</p>}
    </figure>
  );
}
