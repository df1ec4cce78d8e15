import type { ReactNode } from 'react';
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
  /** What one may do with the line. */
  tools: ReactNode;
}

/** Where a line comes from: authority, title, year, one tap away. */
export function LineSources({ line, sources }: Pick<LineProps, 'line' | 'sources'>) {
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
export function LinePopulations({ line, populations }: Pick<LineProps, 'line' | 'populations'>) {
  const { t } = useTranslation('emergency/library');
  const { population } = line;
  if (!population || population.length >= populations.length) return null;
  return <span className={css.whom}>{population.map((one) => t(`populations.${one}`)).join(', ')}</span>;
}

/** Under a line: for whom it holds, where it comes from, what one may do with it. */
export function LineFacts({ line, populations, sources, tools }: LineProps) {
  return (
    <div className={css.facts}>
      <LinePopulations line={line} populations={populations} />
      <LineSources line={line} sources={sources} />
      {tools}
    </div>
  );
}

/** A sentence of a protocol, letter for letter, that a link can lead to. */
export function Line(props: LineProps) {
  return (
    <>
      <p lang="fr" className={css.sentence}>
        {props.line.text}
      </p>
      <LineFacts {...props} />
    </>
  );
}
