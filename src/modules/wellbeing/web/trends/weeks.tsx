import { useTranslation } from 'react-i18next';
import type { Trends } from '#modules/wellbeing/contract/trends.ts';
import { dimensions } from './dimensions.ts';
import { Scale } from './scale.tsx';
import css from './statistics.module.css';

/** The last seven days against the seven before: two dots with their intervals, and what they allow to say. */
export function Weeks({ trends }: { trends: Trends }) {
  const { t: say } = useTranslation('wellbeing/trends');
  return (
    <section className={css.block}>
      <h3>{say('weeks.title')}</h3>
      {dimensions.map((dimension) => {
        const { last, before, verdict, low, high } = trends[dimension].weeks;
        const bounds = [low ?? 0, high ?? 0]
          .map((value) => Math.round(Math.abs(value)))
          .toSorted((a, b) => a - b);
        const [least = 0, most = 0] = bounds;
        return (
          <div key={dimension} className={css.said}>
            <p>{say(`weeks.${dimension}.${verdict}`, { least, most })}</p>
            {last.days + before.days > 0 && (
              <Scale
                dimension={dimension}
                label={say('weeks.label')}
                marks={[
                  { key: 'before', name: say('weeks.before'), ...before },
                  { key: 'last', name: say('weeks.last'), ...last },
                ]}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
