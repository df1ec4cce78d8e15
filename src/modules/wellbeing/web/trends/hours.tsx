import { useTranslation } from 'react-i18next';
import type { Trends } from '#modules/wellbeing/contract/trends.ts';
import { dimensions } from './dimensions.ts';
import { Scale } from './scale.tsx';
import css from './statistics.module.css';
import { type DayPart, partsVerdict } from './verdicts.ts';

/** The profile of a day by stretches of four hours, in the person's own zone. */
export function Hours({ trends }: { trends: Trends }) {
  const { t: say } = useTranslation('wellbeing/trends');
  const nameOf = ({ fromHour }: Pick<DayPart, 'fromHour'>) =>
    say('hours.part', { from: fromHour, to: fromHour + 4 });
  const hasRings = dimensions.some((dimension) => trends[dimension].dayParts.some(({ low }) => low === null));
  return (
    <section className={css.block}>
      <h3>{say('hours.title')}</h3>
      {dimensions.map((dimension) => {
        const parts = trends[dimension].dayParts;
        const verdict = partsVerdict(parts);
        const sentence =
          verdict.is === 'apart'
            ? say(`hours.${dimension}.apart`, {
                highest: nameOf(verdict.highest),
                lowest: nameOf(verdict.lowest),
              })
            : say(`hours.${dimension}.${verdict.is}`);
        return (
          <div key={dimension} className={css.said}>
            <p>{sentence}</p>
            {parts.length > 0 && (
              <Scale
                dimension={dimension}
                label={say('hours.label')}
                marks={parts.map((part) => ({ ...part, key: String(part.fromHour), name: nameOf(part) }))}
              />
            )}
          </div>
        );
      })}
      {hasRings && <p className={css.note}>{say('hours.rings')}</p>}
    </section>
  );
}
