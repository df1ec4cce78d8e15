import { useTranslation } from 'react-i18next';
import type { Trends } from '#modules/wellbeing/contract/trends.ts';
import { dimensions } from './dimensions.ts';
import css from './statistics.module.css';
import { followingOf } from './verdicts.ts';

const across = (correlation: number) => `${(correlation + 1) * 50}%`;

/** Whether one answer takes after the one before it: a dot and its interval between two words, zero in the middle. */
export function Following({ trends }: { trends: Trends }) {
  const { t: say } = useTranslation('wellbeing/trends');
  return (
    <section className={css.block}>
      <h3>{say('following.title')}</h3>
      {dimensions.map((dimension) => {
        const { inertia } = trends[dimension];
        const { pairs, correlation, low, high } = inertia;
        const verdict = followingOf(inertia);
        return (
          <div key={dimension} className={css.said}>
            <p>{say(`following.${dimension}.${verdict}`, { count: pairs })}</p>
            {verdict !== 'too-few' && correlation !== null && low !== null && high !== null && (
              <div role="img" aria-label={say('following.label')}>
                <svg className={css.track} aria-hidden="true">
                  <line className={css.rule} x1="0" x2="100%" y1="50%" y2="50%" />
                  <line className={css.zero} x1="50%" x2="50%" y1="10%" y2="90%" />
                  <line className={css.interval} x1={across(low)} x2={across(high)} y1="50%" y2="50%" />
                  <circle className={css.mean} cx={across(correlation)} cy="50%" r="5.5" />
                </svg>
                <div className={css.ends} aria-hidden="true">
                  <span>{say('following.opposite')}</span>
                  <span>{say('following.none')}</span>
                  <span>{say('following.alike')}</span>
                </div>
              </div>
            )}
          </div>
        );
      })}
    </section>
  );
}
