import { useTranslation } from 'react-i18next';
import type { Trends } from '#modules/wellbeing/contract/trends.ts';
import type { Place } from './place.ts';
import { Segments } from './segments.tsx';
import { useSourceWord } from './source-word.ts';

/** One instrument or all of those used in the period; nothing to choose when there is only one. */
export function SourceChoice({ trends, place }: { trends: Trends; place: Place }) {
  const wordOf = useSourceWord();
  const { t: say } = useTranslation('wellbeing/trends');
  const used = trends.sources.map(({ source }) => source);
  if (used.length < 2 && !place.avec) return null;
  const others = place.avec && !used.includes(place.avec) ? [place.avec] : [];
  return (
    <Segments
      label={say('sources.label')}
      choices={[
        {
          key: 'all',
          name: say('sources.all'),
          place: { ...place, avec: undefined },
          isCurrent: place.avec === undefined,
        },
        ...[...used, ...others].map((source) => ({
          key: source,
          name: wordOf(source),
          place: { ...place, avec: source },
          isCurrent: place.avec === source,
        })),
      ]}
    />
  );
}
