import { useTranslation } from 'react-i18next';
import css from './editor.module.css';
import { NumberField, TextField } from './editor-fields.tsx';
import { freshId } from './form-content.ts';
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
