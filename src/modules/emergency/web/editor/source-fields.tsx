import { useTranslation } from 'react-i18next';
import { linesOf } from '#modules/emergency/rules/protocol-faults.ts';
import css from './editor.module.css';
import { ChoiceField, FaultsOf, NumberField, SetField, TextField } from './editor-fields.tsx';
import { freshId } from './form-content.ts';
import { useForm } from './form-context.tsx';
import { LineList } from './line-list.tsx';

/** Where the figures come from. */
export function SourceFields() {
  const { t } = useTranslation('emergency/editor');
  return (
    <LineList
      name="sources"
      add={t('source.add')}
      make={(content) => ({
        ...{ id: freshId('source', content), authority: '', title: '' },
        ...{ year: new Date().getFullYear(), url: null },
      })}
      renderLine={(path) => (
        <>
          <TextField
            path={`${path}.authority`}
            label={t('source.authority')}
            hint={t('source.authorityHint')}
          />
          <TextField path={`${path}.title`} label={t('source.title')} />
          <div className={css.pair}>
            <NumberField path={`${path}.year`} label={t('source.year')} />
            <TextField path={`${path}.url`} label={t('source.url')} whenEmpty={null} />
          </div>
        </>
      )}
    />
  );
}

/** What the code assistant counts by; the two cardiac arrests have it, no other topic. */
export function ResuscitationFields() {
  const { t } = useTranslation('emergency/editor');
  const { content } = useForm();
  const lines = linesOf(content).map(({ line }) => ({ value: line.id, label: line.text.slice(0, 80) }));
  const at = (name: string) => `resuscitation.${name}`;
  return (
    <>
      <div className={css.pair}>
        <NumberField path={at('compressionsPerMinute.0')} label={t('resuscitation.slowest')} />
        <NumberField path={at('compressionsPerMinute.1')} label={t('resuscitation.fastest')} />
        <NumberField path={at('adrenalineEverySeconds.0')} label={t('resuscitation.soonest')} />
        <NumberField path={at('adrenalineEverySeconds.1')} label={t('resuscitation.latest')} />
        <NumberField path={at('cycleSeconds')} label={t('resuscitation.cycle')} />
      </div>
      <ChoiceField path={at('adrenalineLine')} label={t('resuscitation.adrenalineLine')} options={lines} />
      <ChoiceField path={at('shockLine')} label={t('resuscitation.shockLine')} options={lines} />
      <SetField
        path={at('sources')}
        label={t('lines.sourcesLabel')}
        options={content.sources.map(({ id, authority, year }) => ({
          value: id,
          label: t('lines.source', { authority, year }),
        }))}
      />
      <FaultsOf paths={['resuscitation']} />
    </>
  );
}
