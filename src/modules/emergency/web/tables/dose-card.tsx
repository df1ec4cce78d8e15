import { useTranslation } from 'react-i18next';
import type { TreatmentLine } from '../../contract/protocol-content.ts';
import { written } from '../../rules/tables/decimal.ts';
import { type Dose, doseByWeight } from '../../rules/tables/dose-by-weight.ts';
import type { Patient } from '../../rules/tables/patient.ts';
import { givenFigures, givenVolumes, workingOf } from '../../rules/tables/working.ts';
import css from './tables.module.css';

interface DoseCardProps {
  line: TreatmentLine;
  patient: Patient | undefined;
}

/** One line of the protocol word for word, and what it amounts to for this weight. */
export function DoseCard({ line, patient }: DoseCardProps) {
  const { t } = useTranslation('emergency/tables');
  const result = patient && doseByWeight(line, patient);
  return (
    <article className={css.dose}>
      <h3>
        {line.drug} <span>{line.routes.join(', ')}</span>
      </h3>
      <blockquote lang="fr">{line.text}</blockquote>
      {result?.kind === 'dose' && <Given dose={result} />}
      {result?.kind === 'refused' && (
        <p className={css.refusal}>{t(`lines.${result.reason}`, { words: result.words })}</p>
      )}
    </article>
  );
}

function Given({ dose }: { dose: Dose }) {
  const { t, i18n } = useTranslation('emergency/tables');
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const [low, high] = givenFigures(dose, language);
  const [lowVolume, highVolume] = givenVolumes(dose, language);
  const { cap, preparation, unit } = dose;
  const bounds = new Set(dose.ends.map(({ by }) => by));
  return (
    <>
      <p className={css.figure} data-result>
        {high === undefined ? `${low} ${unit}` : t('result.range', { low, high, unit })}
        {lowVolume !== undefined && (
          <span>
            {highVolume === undefined
              ? t('result.volume', { volume: lowVolume })
              : t('result.volumes', { low: lowVolume, high: highVolume })}
          </span>
        )}
      </p>
      {bounds.has('cap') && <p className={css.bound}>{t('result.capped')}</p>}
      {bounds.has('least') && <p className={css.bound}>{t('result.raised')}</p>}
      {preparation && (
        <p>
          {t('result.preparation', {
            drawn: `${written(preparation.drawn.amount, language)} ${preparation.drawn.unit}`,
            total: written(preparation.totalMl, language),
            diluent: preparation.diluent,
          })}
        </p>
      )}
      <dl className={css.steps}>
        {workingOf(dose, language).map(({ kind, text }) => (
          <div key={`${kind} ${text}`}>
            <dt>{t(kind === 'most' && cap?.isPerDay ? 'steps.mostPerDay' : `steps.${kind}`)}</dt>
            <dd data-step>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
