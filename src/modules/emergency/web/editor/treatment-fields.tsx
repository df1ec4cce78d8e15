import { useTranslation } from 'react-i18next';
import { doseUnits, routes, type TreatmentLine } from '#modules/emergency/contract/protocol-content.ts';
import { Button } from '#web/shared/ui/button.tsx';
import css from './editor.module.css';
import { ChoiceField, FaultsOf, NumberField, SentenceField, SetField, TextField } from './editor-fields.tsx';
import { type FormContent, freshId } from './form-content.ts';
import { useValue } from './form-context.tsx';
import { LineOrigin } from './line-fields.tsx';
import { LineList } from './line-list.tsx';

const phases = ['initial', 'repeat', 'maintenance', 'alternative'] as const;
const same = (value: string) => ({ value, label: value });
const units = doseUnits.map(same);
const ways = routes.map(same);
const blank = Number.NaN;

function emptyTreatment(content: FormContent): TreatmentLine {
  return {
    ...{ id: freshId('ligne', content), text: '', sources: [], drug: '', indication: content.slug },
    ...{ phase: 'initial', population: content.populations.slice(0, 1), routes: [] },
    ...{ dose: { low: blank, high: null, unit: 'mg' }, max: null, preparation: null },
  };
}

/** What a treatment may have or not: a maximum, a preparation. */
function Optional({
  path,
  add,
  remove,
  whole,
  children,
}: {
  path: string;
  add: string;
  remove: string;
  whole: object;
  children: React.ReactNode;
}) {
  const { value, set } = useValue(path);
  const isThere = value !== null && value !== undefined;
  return (
    <div className={css.optional}>
      {isThere && children}
      <div>
        <Button variant="subtle" onClick={() => set(isThere ? null : whole)}>
          {isThere ? remove : add}
        </Button>
      </div>
    </div>
  );
}

function TreatmentFields({ path, position, isNew }: { path: string; position: number; isNew: boolean }) {
  const { t } = useTranslation(['emergency/editor', 'emergency/library']);
  const at = (name: string) => `${path}.${name}`;
  return (
    <>
      <SentenceField path={at('text')} label={t('treatment.text', { position })} isNew={isNew} />
      <p className={css.hint}>{t('treatment.hint')}</p>
      <div className={css.pair}>
        <TextField path={at('drug')} label={t('treatment.drug')} />
        <ChoiceField
          path={at('phase')}
          label={t('treatment.phase')}
          options={phases.map((value) => ({ value, label: t(`emergency/library:phases.${value}`) }))}
        />
      </div>
      <div className={css.triple}>
        <NumberField path={at('dose.low')} label={t('treatment.low')} />
        <NumberField path={at('dose.high')} label={t('treatment.high')} whenEmpty={null} />
        <ChoiceField path={at('dose.unit')} label={t('treatment.unit')} options={units} />
      </div>
      <FaultsOf paths={[at('dose')]} />
      <SetField path={at('routes')} label={t('treatment.routes')} options={ways} />
      <Optional
        path={at('max')}
        add={t('treatment.addMax')}
        remove={t('treatment.removeMax')}
        whole={{ amount: blank, unit: 'mg' }}
      >
        <div className={css.pair}>
          <NumberField path={at('max.amount')} label={t('treatment.max')} />
          <ChoiceField path={at('max.unit')} label={t('treatment.maxUnit')} options={units} />
        </div>
      </Optional>
      <Optional
        path={at('preparation')}
        add={t('treatment.addPreparation')}
        remove={t('treatment.removePreparation')}
        whole={{ drawn: { amount: blank, unit: 'mg' }, totalVolumeMl: blank, diluent: '' }}
      >
        <div className={css.pair}>
          <NumberField path={at('preparation.drawn.amount')} label={t('treatment.drawn')} />
          <ChoiceField path={at('preparation.drawn.unit')} label={t('treatment.drawnUnit')} options={units} />
          <NumberField path={at('preparation.totalVolumeMl')} label={t('treatment.volume')} />
          <TextField path={at('preparation.diluent')} label={t('treatment.diluent')} />
        </div>
      </Optional>
      <TextField
        path={at('indication')}
        label={t('treatment.indication')}
        hint={t('treatment.indicationHint')}
      />
      <LineOrigin path={path} isForAll={false} />
    </>
  );
}

/** The treatments: each one its sentence, and the same once more in figures, which must agree. */
export function Treatments() {
  const { t } = useTranslation('emergency/editor');
  return (
    <LineList
      name="treatments"
      add={t('treatment.add')}
      make={emptyTreatment}
      renderLine={(path, position, isNew) => (
        <TreatmentFields path={path} position={position} isNew={isNew} />
      )}
    />
  );
}
