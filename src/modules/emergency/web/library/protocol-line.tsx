import { useTranslation } from 'react-i18next';
import type {
  Population,
  ProtocolLine,
  ProtocolSource,
} from '#modules/emergency/contract/protocol-content.ts';
import css from './protocol.module.css';

interface LineProps {
  line: ProtocolLine;
  /** Those of the whole protocol: whom a line holds for is said when it does not hold for all. */
  populations: readonly Population[];
  sources: readonly ProtocolSource[];
}

/** Where a line comes from: authority, title, year, one tap away. */
export function LineSources({ line, sources }: Omit<LineProps, 'populations'>) {
  const { t } = useTranslation('emergency/library');
  const cited = line.sources.flatMap((id) => sources.filter((source) => source.id === id));
  if (cited.length === 0) return null;
  return (
    <details className={css.sources}>
      <summary>{t('line.sources', { count: cited.length })}</summary>
      <ul lang="fr">
        {cited.map(({ id, authority, title, year, url }) => (
          <li key={id}>
            {authority}, {url ? <a href={url}>{title}</a> : <cite>{title}</cite>}, {year}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** « enfant » beside a line that holds for children only. */
export function LinePopulations({ line, populations }: Omit<LineProps, 'sources'>) {
  const { t } = useTranslation('emergency/library');
  const { population } = line;
  if (!population || population.length >= populations.length) return null;
  return <span className={css.whom}>{population.map((one) => t(`populations.${one}`)).join(', ')}</span>;
}

/** A sentence of a protocol, letter for letter, that a link can lead to. */
export function Line({ line, populations, sources }: LineProps) {
  return (
    <>
      <p lang="fr" className={css.sentence}>
        {line.text}
      </p>
      <div className={css.facts}>
        <LinePopulations line={line} populations={populations} />
        <LineSources line={line} sources={sources} />
      </div>
    </>
  );
}
