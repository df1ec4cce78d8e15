import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Population,
  ProtocolSource,
  TreatmentLine,
} from '#modules/emergency/contract/protocol-content.ts';
import { doseWords, quantityWords } from './dose-words.ts';
import css from './protocol.module.css';
import { Line } from './protocol-line.tsx';

interface TreatmentsProps {
  lines: readonly TreatmentLine[];
  populations: readonly Population[];
  sources: readonly ProtocolSource[];
  target: string;
  renderTools: (line: TreatmentLine) => ReactNode;
}

/** One treatment: drug, dose and route large, then the sentence that says everything. */
function Treatment({
  line,
  populations,
  sources,
  target,
  renderTools,
}: Omit<TreatmentsProps, 'lines'> & { line: TreatmentLine }) {
  const { t } = useTranslation('emergency/library');
  return (
    <li id={line.id} className={css.treatment} data-target={line.id === target}>
      <p className={css.drug} lang="fr">
        {line.drug}
        <span className={css.phase} lang={undefined}>
          {t(`phases.${line.phase}`)}
        </span>
      </p>
      <p className={css.dose} lang="fr">
        {doseWords(line)} <span className={css.route}>{line.routes.join(' / ')}</span>
      </p>
      {line.max && <p className={css.max}>{t('treatment.max', { quantity: quantityWords(line.max) })}</p>}
      {line.preparation && (
        <p className={css.max}>
          {t('treatment.preparation', {
            drawn: quantityWords(line.preparation.drawn),
            volume: quantityWords({ amount: line.preparation.totalVolumeMl, unit: 'mL' }),
          })}{' '}
          <span lang="fr">({line.preparation.diluent})</span>
        </p>
      )}
      <Line line={line} populations={populations} sources={sources} tools={renderTools(line)} />
    </li>
  );
}

/** The treatments, those for the same people together, in the order of the protocol. */
export function Treatments({ lines, ...rest }: TreatmentsProps) {
  const { t } = useTranslation('emergency/library');
  const groups = Map.groupBy(lines, ({ population }) => population.join(' '));
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="treatments">
      <h2 id="treatments">{t('sections.treatments')}</h2>
      {[...groups].map(([key, group]) => (
        <div key={key} className={css.group}>
          <h3>{group[0]?.population.map((one) => t(`populations.${one}`)).join(', ')}</h3>
          <ul className={css.treatments}>
            {group.map((line) => (
              <Treatment key={line.id} line={line} {...rest} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
