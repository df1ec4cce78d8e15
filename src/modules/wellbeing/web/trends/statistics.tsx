import { useTranslation } from 'react-i18next';
import type { Trends } from '#modules/wellbeing/contract/trends.ts';
import { stepOf } from '../words.ts';
import { BySource } from './by-source.tsx';
import { dimensions } from './dimensions.ts';
import { Figures } from './figures.tsx';
import { Following } from './following.tsx';
import { Hours } from './hours.tsx';
import { Scale } from './scale.tsx';
import css from './statistics.module.css';
import { Weeks } from './weeks.tsx';

/** The middle of one's own answers, and how far they usually lie from it. */
function InGeneral({ trends }: { trends: Trends }) {
  const { t } = useTranslation('wellbeing');
  const { t: say } = useTranslation('wellbeing/trends');
  return (
    <section className={css.block}>
      <h3>{say('general.title')}</h3>
      {dimensions.map((dimension) => {
        const { mean, deviation } = trends[dimension];
        if (mean === null) return null;
        const around = deviation ?? 0;
        const words = t(`words.${dimension}.${stepOf(mean)}`);
        const sentence =
          deviation === null
            ? say(`general.${dimension}.mean`, { words })
            : say(`general.${dimension}.both`, { words, around: Math.round(around) });
        return (
          <div key={dimension} className={css.said}>
            <p>{sentence}</p>
            <Scale
              dimension={dimension}
              label={say('general.label')}
              marks={[
                {
                  key: dimension,
                  name: '',
                  mean,
                  low: deviation === null ? null : Math.max(0, mean - around),
                  high: deviation === null ? null : Math.min(100, mean + around),
                },
              ]}
            />
          </div>
        );
      })}
    </section>
  );
}

/** What may be said of the period, and what may not; pictures first, their figures one tap away. */
export function Statistics({ trends }: { trends: Trends }) {
  const { t: say } = useTranslation('wellbeing/trends');
  if (trends.count < 2) return null;
  return (
    <section className={css.statistics} aria-labelledby="trends-said">
      <h2 id="trends-said">{say('title')}</h2>
      <p className={css.lead}>{say('lead', { count: trends.count })}</p>
      <div className={css.blocks}>
        <InGeneral trends={trends} />
        {trends.range !== 'day' && (
          <>
            <Weeks trends={trends} />
            <Following trends={trends} />
            <Hours trends={trends} />
            <BySource trends={trends} />
          </>
        )}
      </div>
      <Figures trends={trends} />
    </section>
  );
}
