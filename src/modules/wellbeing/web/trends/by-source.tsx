import { useTranslation } from 'react-i18next';
import type { Trends } from '#modules/wellbeing/contract/trends.ts';
import { useSourceWord } from '../history/source-word.ts';
import { dimensions } from './dimensions.ts';
import { Scale } from './scale.tsx';
import css from './statistics.module.css';

/** Each instrument apart: two of them need not say the same. */
export function BySource({ trends }: { trends: Trends }) {
  const wordOf = useSourceWord();
  const { t: say } = useTranslation('wellbeing/trends');
  if (trends.sources.length < 2 || trends.source) return null;
  return (
    <section className={css.block}>
      <h3>{say('sources.title')}</h3>
      <p>{say('sources.words')}</p>
      {dimensions.map((dimension) => (
        <Scale
          key={dimension}
          dimension={dimension}
          label={say('sources.picture')}
          marks={trends.sources.map(({ source, [dimension]: { count, mean, deviation } }) => ({
            key: source,
            name: say('sources.name', { name: wordOf(source), count }),
            mean,
            low: mean === null || deviation === null ? null : Math.max(0, mean - deviation),
            high: mean === null || deviation === null ? null : Math.min(100, mean + deviation),
          }))}
        />
      ))}
    </section>
  );
}
