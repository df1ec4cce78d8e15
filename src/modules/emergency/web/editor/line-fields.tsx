import { useTranslation } from 'react-i18next';
import type { ProtocolSection } from '#modules/emergency/contract/protocol-content.ts';
import { Fold } from '#web/shared/ui/fold.tsx';
import { FaultsOf, SentenceField, SetField } from './editor-fields.tsx';
import { freshId, valueAt } from './form-content.ts';
import { useForm } from './form-context.tsx';
import { LineList } from './line-list.tsx';

/** Whom a line holds for, and where it comes from: folded, since most lines hold for all and cite what their neighbour does. */
export function LineOrigin({ path, isForAll }: { path: string; isForAll: boolean }) {
  const { t } = useTranslation(['emergency/editor', 'emergency/library']);
  const { content } = useForm();
  const count = (name: string) => {
    const value = valueAt(content, `${path}.${name}`);
    return Array.isArray(value) ? value : [];
  };
  const whom = count('population').map((one) => t(`emergency/library:populations.${one as 'adult'}`));
  return (
    <>
      <Fold
        isLazy
        title={t('lines.origin', {
          whom: whom.length === 0 ? t(isForAll ? 'lines.forAll' : 'lines.forNobody') : whom.join(', '),
          sources: t('lines.sources', { count: count('sources').length }),
        })}
      >
        <SetField
          path={`${path}.population`}
          label={t(isForAll ? 'lines.populationOrAll' : 'lines.population')}
          options={content.populations.map((value) => ({
            value,
            label: t(`emergency/library:populations.${value}`),
          }))}
          isFaultElsewhere
          whenNone={isForAll ? 'absent' : []}
        />
        <SetField
          path={`${path}.sources`}
          label={t('lines.sourcesLabel')}
          isFaultElsewhere
          options={content.sources.map(({ id, authority, title, year }, index) => ({
            value: id,
            label: t('lines.source', { authority: authority || title || index + 1, year }),
          }))}
        />
      </Fold>
      <FaultsOf paths={[`${path}.sources`, `${path}.population`]} />
    </>
  );
}

/** The sentences of one section. */
export function SectionLines({ section }: { section: Exclude<ProtocolSection, 'treatments'> }) {
  const { t } = useTranslation('emergency/editor');
  return (
    <LineList
      name={section}
      add={t('lines.add')}
      make={(content) => ({ id: freshId('ligne', content), text: '', sources: [] })}
      renderLine={(path, position, isNew) => (
        <>
          <SentenceField path={`${path}.text`} label={t('lines.text', { position })} isNew={isNew} />
          <LineOrigin path={path} isForAll />
        </>
      )}
    />
  );
}
