import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '#web/shared/states/failure.tsx';
import { Loading } from '#web/shared/states/loading.tsx';
import { Fields } from '#web/shared/ui/fields.tsx';
import { Fold } from '#web/shared/ui/fold.tsx';
import { Page } from '#web/shared/ui/page.tsx';
import { written } from '../../rules/tables/decimal.ts';
import { type Described, type PatientReading, readPatient } from '../../rules/tables/patient.ts';
import { useReference } from '../library/use-reference.ts';
import { Purpose } from '../purpose.tsx';
import { RoomTop } from '../room-top.tsx';
import { DoseCard } from './dose-card.tsx';
import { PatientForm } from './patient-form.tsx';
import css from './tables.module.css';
import { linesFor, type WeightProtocol, weightProtocols } from './weight-lines.ts';

const nobody: Described = { population: 'child', weight: { amount: '', unit: 'kg' } };

/** Doses per kilogram of the published protocols, worked out in sight; offline by what this device keeps. */
export function TablesPage() {
  const { t } = useTranslation('emergency/tables');
  const { protocols, isSealed, isPending, error, retry } = useReference();
  const offered = useMemo(() => weightProtocols(protocols), [protocols]);
  return (
    <Page eyebrow={<RoomTop />} title={t('title')} lead={t('lead')}>
      <Purpose title={t('purpose.title')} words={t('purpose.words')} />
      {error && <Failure error={error} onRetry={retry} />}
      {isPending && <Loading />}
      {!isSealed && <p className={css.refusal}>{t('altered')}</p>}
      {isSealed && offered.length > 0 && <Tables protocols={offered} />}
      <Fold title={t('rules.title')}>
        <div className={css.rules}>
          <p>{t('rules.dose')}</p>
          <p>{t('rules.volume')}</p>
          <p>{t('rules.weights')}</p>
          <p>{t('rules.sources')}</p>
        </div>
      </Fold>
      <p className={css.soft}>{t('private')}</p>
    </Page>
  );
}

interface TablesProps {
  protocols: readonly WeightProtocol[];
}

/** For whom, by which protocol, and what it amounts to. */
export function Tables({ protocols }: TablesProps) {
  const { t } = useTranslation('emergency/tables');
  const [person, setPerson] = useState(nobody);
  const [slug, setSlug] = useState('');
  const reading = readPatient(person);
  const offered = protocols.filter((protocol) => linesFor(protocol, person.population).length > 0);
  const protocol = offered.find((candidate) => candidate.slug === slug);
  return (
    <>
      <Fields>
        <PatientForm person={person} onChange={setPerson} />
        <NativeSelect
          label={t('form.topic')}
          value={protocol ? slug : ''}
          onChange={({ currentTarget: { value } }) => setSlug(value)}
        >
          <option value="">{t('form.allTopics')}</option>
          {offered.map(({ slug: own, title }) => (
            <option key={own} value={own} lang="fr">
              {title}
            </option>
          ))}
        </NativeSelect>
      </Fields>
      <PersonRefusal reading={reading} />
      {!protocol && <p>{t('result.choose')}</p>}
      {protocol && <Lines protocol={protocol} person={person} reading={reading} />}
    </>
  );
}

/** Why there is no number for anybody like this. */
function PersonRefusal({ reading }: { reading: PatientReading }) {
  const { t, i18n } = useTranslation('emergency/tables');
  const language = i18n.language === 'en' ? 'en' : 'fr';
  return (
    <div role="status">
      {reading.kind === 'refused' && (
        <p className={css.refusal}>
          {t(`refusals.${reading.reason}`, {
            least: reading.least && written(reading.least, language),
            most: reading.most && written(reading.most, language),
          })}
        </p>
      )}
    </div>
  );
}

interface LinesProps {
  protocol: WeightProtocol;
  person: Described;
  reading: PatientReading;
}

function Lines({ protocol, person, reading }: LinesProps) {
  const { t } = useTranslation('emergency/tables');
  const { title, version, clinicalReview, isReviewOverdue } = protocol;
  return (
    <section className={css.lines}>
      <h2 lang="fr">{title}</h2>
      <p className={css.meta}>
        <span>{t('result.version', { title, version })}</span>
        {clinicalReview === 'required' && <strong>{t('result.reviewRequired')}</strong>}
        {isReviewOverdue && <strong>{t('result.overdue')}</strong>}
      </p>
      {linesFor(protocol, person.population).map((line) => (
        <DoseCard
          key={line.id}
          line={line}
          patient={reading.kind === 'patient' ? reading.patient : undefined}
        />
      ))}
    </section>
  );
}
